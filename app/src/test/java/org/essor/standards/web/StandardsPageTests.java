package org.essor.standards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.AsPerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.PersonalData;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.platform.Language;
import org.essor.skills.RecordedCuts;
import org.essor.skills.Skills;
import org.essor.standards.CutScores;
import org.essor.standards.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class StandardsPageTests {

  @Autowired MockMvcTester browser;
  @Autowired People people;
  @Autowired Skills skills;
  @Autowired CutScores cuts;
  @Autowired RecordedCuts recorded;
  @Autowired Clock clock;
  @Autowired List<PersonalData> personal;

  private Person person(String email, Role... roles) {
    var made = people.invite(email, Language.FR);
    return new Person(made.id(), made.email(), "", Language.FR, Set.of(roles));
  }

  private MvcTestResult get(String path, Optional<Person> who) {
    var request = browser.get().uri(path).header("Accept-Language", "fr");
    return who.map(person -> request.with(AsPerson.of(person)).exchange())
        .orElseGet(request::exchange);
  }

  private static String text(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private MvcTestResult post(String path, Person who, Map<String, String> values) {
    var request =
        browser
            .post()
            .uri(path)
            .header("Accept-Language", "fr")
            .with(AsPerson.of(who))
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    values.forEach(request::param);
    return request.exchange();
  }

  private String opened(Person coordinator, Method method) {
    var answer =
        post(
            "/certification/seuils/nouveau",
            coordinator,
            Map.of(
                "title",
                "Seuils " + method,
                "method",
                method.name(),
                "centre",
                "MEDIAN",
                "items",
                "5"));
    return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
  }

  /** What a judge sends for the first domain: rises from level to level. */
  private Map<String, String> judged(Method method, int shift) {
    var values = new LinkedHashMap<String, String>();
    if (method == Method.BOOKMARK) {
      values.put("v-2", "" + (1 + shift));
      values.put("v-3", "" + (2 + shift));
    } else {
      for (int position = 1; position <= 5; position++) {
        values.put("v-2-" + position, "" + (40 + 10 * shift));
        values.put("v-3-" + position, "" + (60 + 10 * shift));
      }
    }
    return values;
  }

  private int items(String domain) {
    var bank = skills.getBank();
    return (int)
        bank.items().values().stream()
            .filter(item -> bank.framework().domains().get(bank.domainOf(item)).id().equals(domain))
            .count();
  }

  @ParameterizedTest
  @EnumSource
  void aPanelJudgesInRoundsAndTheCoordinatorAdopts(Method method) {
    var name = method.name().toLowerCase(Locale.ROOT);
    var coordinator = person("seuils-" + name + "@exemple.fr", Role.COORDINATOR);
    var one = person("juge-un-" + name + "@exemple.fr", Role.INNOVATOR);
    var two = person("juge-deux-" + name + "@exemple.fr", Role.INNOVATOR);
    var stranger = person("autre-" + name + "@exemple.fr", Role.EXPERT);
    var path = opened(coordinator, method);

    assertThat(get(path, Optional.empty())).hasStatus(404);
    assertThat(get(path, Optional.of(stranger))).hasStatus(404);
    assertThat(post(path + "/juges", coordinator, Map.of("email", "rien"))).hasStatus(422);
    for (var judge : new Person[] {one, two}) {
      var sent = Map.of("email", judge.email(), "expertise", "Infirmière");
      assertThat(post(path + "/juges", coordinator, sent)).hasStatus(302);
    }
    assertThat(post(path + "/juges", coordinator, Map.of("email", one.email()))).hasStatus(422);
    assertThat(post(path + "/tours", coordinator, Map.of())).hasStatus(302);
    assertThat(text(get(path, Optional.of(one)))).contains("À juger par vous", "à faire");

    var domains = skills.getBank().framework().domains();
    for (var domain : domains) {
      var desk = path + "/jugements/" + domain.id();
      assertThat(get(desk, Optional.of(stranger))).hasStatus(404);
      assertThat(get(desk, Optional.of(coordinator))).hasStatus(404);
      assertThat(text(get(desk, Optional.of(one)))).contains("secrètes", "Réponse juste");
      assertThat(post(desk, one, Map.of())).hasStatus(422);
      int count = Math.min(5, items(domain.id()));
      assertThat(post(desk, one, least(method, count, 0))).hasStatus(302);
      assertThat(post(path + "/tours/cloture", coordinator, Map.of())).hasStatus(422);
      assertThat(post(desk, two, least(method, count, 1))).hasStatus(302);
      assertThat(text(get(desk, Optional.of(two)))).doesNotContain("Le tour précédent");
    }
    assertThat(post(path + "/tours/cloture", coordinator, Map.of())).hasStatus(302);
    assertThat(text(get(path, Optional.of(coordinator))))
        .contains("Tour 1, clos le", "erreur type", "e-standards-cuts", "Adopter les seuils");

    assertThat(post(path + "/tours", coordinator, Map.of())).hasStatus(302);
    assertThat(text(get(path + "/jugements/" + domains.getFirst().id(), Optional.of(one))))
        .contains("Le tour précédent", "Tous les juges", "moins de onze personnes mesurées");
    assertThat(post(path + "/adoption", coordinator, Map.of("reason", "Trop tôt"))).hasStatus(422);
    finish(path, coordinator, method, one, two);

    var minutes = get(path + "/proces-verbal.pdf", Optional.empty());
    assertThat(minutes).hasStatusOk().hasContentType("application/pdf");
    assertThat(text(get("/certification/seuils", Optional.empty()))).contains("en vigueur");
    assertThat(text(get(path, Optional.empty())))
        .contains("Les juges sont proches", "Infirmière")
        .doesNotContain(one.email(), "Réponse juste");
    checkForce();
    var data =
        personal.stream().filter(each -> each.name().equals("standards")).findFirst().orElseThrow();
    data.erase(one.id());
    assertThat(data.export(one.id())).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    assertThat(text(get(path, Optional.of(coordinator)))).contains("Tour 2, clos le");
  }

  private Map<String, String> least(Method method, int count, int shift) {
    var all = judged(method, shift);
    if (method == Method.BOOKMARK) {
      all.replaceAll((_, place) -> "" + Math.min(count, Integer.parseInt(place)));
    } else {
      all.keySet().removeIf(field -> Integer.parseInt(field.substring(4)) > count);
    }
    return all;
  }

  private void finish(String path, Person coordinator, Method method, Person one, Person two) {
    for (var domain : skills.getBank().framework().domains()) {
      int count = Math.min(5, items(domain.id()));
      var desk = path + "/jugements/" + domain.id();
      assertThat(post(desk, one, least(method, count, 1))).hasStatus(302);
      assertThat(post(desk, two, least(method, count, 1))).hasStatus(302);
    }
    assertThat(post(path + "/tours/cloture", coordinator, Map.of())).hasStatus(302);
    assertThat(post(path + "/adoption", coordinator, Map.of())).hasStatus(422);
    var reason = Map.of("reason", "Les juges sont proches.");
    assertThat(post(path + "/adoption", coordinator, reason)).hasStatus(302);
    assertThat(browser.get().uri("/api/v1/skills/framework"))
        .bodyJson()
        .extractingPath("$.levels[1].judged")
        .isEqualTo(false);
    assertThat(post(path + "/abandon", coordinator, Map.of("why", "Non"))).hasStatus(422);
  }

  /** In force at once, and told to who measures; what was so before stays. */
  private void checkForce() {
    var framework = skills.getBank().framework();
    var force = cuts.inForce(framework.version()).orElseThrow();
    assertThat(force.judges()).isEqualTo(2);
    assertThat(force.cuts()).hasSize(framework.domains().size() * 2);
    for (var domain : framework.domains()) {
      var second = force.find(domain.id(), 2).orElseThrow();
      var third = force.find(domain.id(), 3).orElseThrow();
      assertThat(second.theta()).isLessThanOrEqualTo(third.theta());
      assertThat(second.standardError()).isCloseTo(0, within(1e-9));
    }
    var now = recorded.findAt(framework.version(), clock.instant()).orElseThrow();
    assertThat(now).hasSize(framework.domains().size());
    assertThat(cuts.inForce(framework.version(), Instant.EPOCH)).isEmpty();
    assertThat(cuts.inForce("autre")).isEmpty();
  }

  @Test
  void aFormWithMistakesSaysThemAndKeepsWhatWasTyped() {
    var coordinator = person("seuils-fautes@exemple.fr", Role.COORDINATOR);
    var answer =
        post(
            "/certification/seuils/nouveau",
            coordinator,
            Map.of("title", "Mes seuils", "items", "99"));

    assertThat(answer).hasStatus(422);
    assertThat(text(answer))
        .contains("Mes seuils", "Écrivez un nombre de 5 à 20", "Choisissez une réponse");
  }
}
