package org.essor.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Visit;
import org.essor.projects.ASavedProject;
import org.essor.projects.ATeam;
import org.essor.projects.Change;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.TeamRole;
import org.essor.projects.Teams;
import org.essor.projects.Teams.RoleChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Three of a team send their forms at one moment, each on a thread of his own. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ThreeEditorsPageTests {

  private static final String PATIENTS = "patients";
  private static final String FACT = "all:patients";
  private static final int SAVED = 302;
  private static final int CONFLICT = 409;

  @Autowired MockMvcTester browser;
  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired JdbcClient db;

  /** All that each of them was shown. */
  private final Map<Person, String> shown = new HashMap<>();

  private ATeam team;
  private ProjectId id;
  private List<Person> three;

  @BeforeEach
  void threeWhoMayEdit() {
    team = ATeam.of(db, new ASavedProject(projects, teams));
    id = team.id();
    var promotion = new RoleChange(id, team.viewer().id(), TeamRole.EDITOR);
    teams.change(promotion, team.owner().id());
    three = List.of(team.owner(), team.editor(), team.viewer());
  }

  /** A form: who sends it, where to, and what is in it. */
  private record Form(Person who, String path, Map<String, String> fields) {}

  private static Form answer(Person who, String question, String answer) {
    var path = "/parcours/project/questions/" + question;
    return new Form(who, path, Map.of("answer", answer, "seen", "1.m0"));
  }

  /** The choice of one's own value on the page of a conflict, which had shown a version. */
  private static Form mine(Person who, String word, int seen) {
    var fields =
        Map.of("wanted." + FACT, word, "choice." + FACT, "mine", "seen", seen + ".m0", "next", "");
    return new Form(who, "/conflit", fields);
  }

  private MvcTestResult send(Form form) {
    var request =
        browser
            .post()
            .uri("/projets/" + id + form.path())
            .with(csrf())
            .with(AsPerson.of(form.who()));
    for (var field : form.fields().entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    return request.exchange();
  }

  /** Sends all of them once each thread has come so far; returns the answers by who sent. */
  private Map<Person, Integer> sendAtOnce(List<Form> forms) {
    var ready = new CyclicBarrier(forms.size());
    var answers = new HashMap<Person, Integer>();
    try (var threads = Executors.newFixedThreadPool(forms.size())) {
      var sent = new ArrayList<Future<MvcTestResult>>();
      for (var form : forms) {
        sent.add(
            threads.submit(() -> {
              ready.await();
              return send(form);
            }));
      }
      for (int i = 0; i < forms.size(); i++) {
        answers.put(forms.get(i).who(), note(forms.get(i).who(), result(sent.get(i))));
      }
    }
    return answers;
  }

  private static MvcTestResult result(Future<MvcTestResult> sent) {
    try {
      return sent.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }

  private int note(Person who, MvcTestResult answer) {
    var page = Visit.written(answer);
    shown.merge(who, page, String::concat);
    return answer.getResponse().getStatus();
  }

  private List<Person> those(Map<Person, Integer> answers, int status) {
    return three.stream().filter(who -> answers.getOrDefault(who, 0) == status).toList();
  }

  private void openNextPage(Person who) {
    note(who, browser.get().uri("/projets/" + id + "/resultat").with(AsPerson.of(who)).exchange());
  }

  private int patients(Person who) {
    return 10 * (1 + three.indexOf(who));
  }

  private String word(Person who) {
    return "#" + patients(who);
  }

  @RepeatedTest(3)
  void onOneQuestionOneIsSavedAndTheOthersChooseWithBothValuesBeforeThem() {
    var first =
        sendAtOnce(three.stream().map(who -> answer(who, PATIENTS, "" + patients(who))).toList());
    var winner = those(first, SAVED).getFirst();
    var late = those(first, CONFLICT);
    assertThat(those(first, SAVED)).hasSize(1);
    assertThat(late).hasSize(2);
    assertThat(projects.get(id, winner.id()).facts().find(FACT)).contains(word(winner));

    var second = sendAtOnce(late.stream().map(who -> mine(who, word(who), 2)).toList());
    var next = those(second, SAVED).getFirst();
    var last = those(second, CONFLICT).getFirst();
    assertThat(projects.get(id, next.id()).facts().find(FACT)).contains(word(next));

    assertThat(send(mine(last, word(last), 3))).hasStatus(SAVED);
    assertThat(history()).containsExactly(word(winner), word(next), word(last));
    three.forEach(this::openNextPage);
    assertThat(shown.get(last)).contains(next.displayName(), patients(next) + "");
    assertThat(shown.get(next)).contains(winner.displayName(), last.displayName());
    assertThat(shown.get(winner)).contains(next.displayName(), last.displayName());
  }

  /** The values that the fact has had, each standing on the one before. */
  private List<String> history() {
    var changes =
        projects.history(id, team.owner().id()).reversed().stream()
            .filter(change -> change.key().equals(FACT))
            .toList();
    for (int i = 1; i < changes.size(); i++) {
      assertThat(changes.get(i).before()).isEqualTo(changes.get(i - 1).after());
    }
    return changes.stream().map(Change::after).map(after -> after.orElse("")).toList();
  }

  @RepeatedTest(3)
  void onThreeQuestionsAllAreSavedAndEachIsToldOfTheOthers() {
    var answers =
        sendAtOnce(
            List.of(
                answer(team.owner(), "harm", "minor"),
                answer(team.editor(), "remote", "true"),
                answer(team.viewer(), PATIENTS, "30")));

    assertThat(those(answers, SAVED)).isEqualTo(three);
    var facts = projects.get(id, team.owner().id()).facts();
    assertThat(facts.find("m0:harm")).contains("\"minor");
    assertThat(facts.find("all:remote")).contains("+");
    assertThat(facts.find(FACT)).contains("#30");
    three.forEach(this::openNextPage);
    for (var who : three) {
      three.stream()
          .filter(other -> !other.equals(who))
          .forEach(
              other -> assertThat(shown.get(who)).contains(other.displayName() + " a modifié"));
      assertThat(shown.get(who)).doesNotContain(who.displayName() + " a modifié");
    }
  }
}
