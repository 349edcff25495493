package org.essor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresScope;
import org.essor.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what: the tables {@code permissions/<module>.csv} name each address of the site with
 * each role, and each cell is tried. {@code ok}: let in, whatever is then made of a request that
 * holds nothing; {@code sign-in}: asked to sign in; {@code refused}: 403.
 *
 * <p>A place in an address is filled by an identifier that nothing has. What belongs to one person
 * or team, beyond his role, the tests of its module try.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class PermissionsPageTests {

  private static final String ANONYMOUS = "anonymous";
  private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private record Row(String method, String path, Map<String, String> expected) {
    String address() {
      return method + " " + path;
    }
  }

  @Test
  void eachAddressStandsInATableAndNoTableNamesAnother() throws IOException {
    var known = new TreeSet<>(rows().stream().map(Row::address).toList());
    assertThat(known).isEqualTo(addresses());
  }

  @Test
  void eachRoleIsLetInOrRefusedAsTheTablesSay() throws IOException {
    var wrong = new TreeMap<String, String>();
    var asked = 0;
    for (var row : rows()) {
      for (var cell : row.expected().entrySet()) {
        var outcome = outcome(row, cell.getKey(), asked++);
        if (!outcome.equals(cell.getValue())) {
          wrong.put(row.address() + " as " + cell.getKey(), outcome);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Each request comes from an address of its own, so that none is refused as one too many. */
  private String outcome(Row row, String role, int number) {
    var request =
        browser
            .method(HttpMethod.valueOf(row.method()))
            .uri(row.path().replaceAll("\\{[^}]*}", NOTHING))
            .with(csrf())
            .with(from -> {
              from.setRemoteAddr(
                  "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255));
              return from;
            });
    return role.equals(ANONYMOUS)
        ? outcome(request.exchange())
        : outcome(request.with(AsPerson.withScopes(person(role), scopes())).exchange());
  }

  private Person person(String role) {
    return APerson.with(db, Role.valueOf(role));
  }

  private static String outcome(MvcTestResult result) {
    var status = result.getResponse().getStatus();
    var location = Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElse("");
    if (status == 401 || location.startsWith("/connexion?suite=")) {
      return "sign-in";
    }
    if (result.getUnresolvedException() != null) {
      return "failed: " + result.getUnresolvedException();
    }
    return status == 403 ? "refused" : status >= 500 ? "failed: " + status : "ok";
  }

  private TreeSet<String> addresses() {
    var addresses = new TreeSet<String>();
    for (var info : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
      for (var path : info.getPatternValues()) {
        methods(info).forEach(method -> addresses.add(method + " " + path));
      }
    }
    addresses.remove("GET /error");
    return addresses;
  }

  private static List<String> methods(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() ? List.of("GET") : methods.stream().map(Enum::name).toList();
  }

  private String[] scopes() {
    return requestMappingHandlerMapping.getHandlerMethods().values().stream()
        .map(method -> method.getMethodAnnotation(RequiresScope.class))
        .filter(scope -> scope != null)
        .map(scope -> scope.value())
        .distinct()
        .toArray(String[]::new);
  }

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:permissions/*.csv")) {
      var lines = file.getContentAsString(StandardCharsets.UTF_8).strip().split("\n");
      var names = lines[0].split(",");
      assertThat(names).as(file.getFilename()).hasSize(3 + Role.values().length);
      Arrays.stream(lines).skip(1).map(line -> row(names, line.split(","))).forEach(rows::add);
    }
    return rows;
  }

  private static Row row(String[] names, String[] cells) {
    var expected = new TreeMap<String, String>();
    for (int i = 2; i < names.length; i++) {
      expected.put(names[i], cells[i]);
    }
    return new Row(cells[0], cells[1], expected);
  }
}
