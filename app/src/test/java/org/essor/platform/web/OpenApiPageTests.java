package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.RequiresScope;
import org.essor.platform.Programs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class OpenApiPageTests {

  @Autowired MockMvcTester client;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void theDocumentIsValidOpenApiAndNamesEveryAddress() {
    var document = client.get().uri("/api/v1/openapi.json").exchange();
    var body = new String(document.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    var parsed = new OpenAPIV3Parser().readContents(body, null, new ParseOptions());

    assertThat(document).hasStatusOk();
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(parsed.getOpenAPI().getPaths().keySet()).isEqualTo(served());
  }

  private Set<String> served() {
    var paths = new TreeSet<String>();
    for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
      paths.addAll(mapping.getPatternValues());
    }
    paths.removeIf(path -> !Programs.areAsked(path));
    return paths;
  }

  /** An address that asks for a scope says so, by a scheme that the document explains. */
  @Test
  void eachOperationThatNeedsATokenNamesItsSchemeAndScope() {
    var document = client.get().uri("/api/v1/openapi.json").exchange();
    assertThat(document)
        .bodyJson()
        .extractingPath("$.components.securitySchemes.personalToken.scheme")
        .isEqualTo("bearer");
    var asked = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          var scope = handler.getMethodAnnotation(RequiresScope.class);
          if (scope != null) {
            var method = mapping.getMethodsCondition().getMethods().iterator().next();
            var path = mapping.getPatternValues().iterator().next();
            var operation = "$.paths['" + path + "']." + method.name().toLowerCase(Locale.ROOT);
            asked.add(operation);
            assertThat(document)
                .bodyJson()
                .extractingPath(operation + ".security[0].personalToken[0]")
                .as(operation)
                .isEqualTo(scope.value());
          }
        });
    assertThat(asked).hasSizeGreaterThan(5);
  }

  @Test
  void everySentenceOfThePageIsInBothLanguages() {
    var document = client.get().uri("/api/v1/openapi.json").exchange().getResponse();
    var paths =
        new JsonMapper()
            .readTree(new String(document.getContentAsByteArray(), StandardCharsets.UTF_8))
            .path("paths");
    var untold = new TreeSet<String>();
    for (var path : paths) {
      for (var operation : path) {
        note(operation, "summary", untold);
        note(operation, "description", untold);
        operation.path("responses").forEach(answer -> note(answer, "description", untold));
      }
    }
    assertThat(untold).isEmpty();
  }

  private static void note(JsonNode node, String name, Set<String> untold) {
    if (!node.has(name) || !node.has("x-" + name + "-fr")) {
      untold.add(name + " of " + node);
    }
  }

  @Test
  void thePageSaysWhatTheDocumentSays() {
    assertThat(client.get().uri("/api"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"#operation-0\"",
            "id=\"operation-0\"",
            "Évaluer des faits",
            "POST /api/v1/journeys/{journey}/evaluate",
            "415")
        .contains("La demande est trop volumineuse.")
        .doesNotContain("The request is too large.");
    assertThat(client.get().uri("/api").header("Accept-Language", "en"))
        .bodyText()
        .contains("Evaluate facts");
  }
}
