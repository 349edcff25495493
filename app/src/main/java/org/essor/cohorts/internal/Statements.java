package org.essor.cohorts.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.Student;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.SiteSettings;
import org.springframework.stereotype.Component;

/**
 * What students of a campaign did, as statements of the Experience API (xAPI 1.0.3, IEEE
 * 9274.1.1-2023): registered, begun, finished, passed or failed. No level is told of anyone.
 *
 * <p>The identifier of a statement is drawn from what it says: a record store that has it already
 * keeps the one it has.
 */
@Component
public class Statements {

  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  private static final String ASSESSMENT = "http://adlnet.gov/expapi/activities/assessment";

  private final CampaignDesk desk;
  private final Institutions institutions;
  private final People people;
  private final SiteSettings site;

  Statements(CampaignDesk desk, Institutions institutions, People people, SiteSettings site) {
    this.desk = desk;
    this.institutions = institutions;
    this.people = people;
    this.site = site;
  }

  private enum Verb {
    INITIALIZED("initialized", "a commencé", "began"),
    COMPLETED("completed", "a terminé", "completed"),
    PASSED("passed", "a réussi", "passed"),
    FAILED("failed", "n’a pas réussi", "failed");

    private final String id;
    private final String fr;
    private final String en;

    Verb(String id, String fr, String en) {
      this.id = id;
      this.fr = fr;
      this.en = en;
    }
  }

  /** The statements of a campaign, ready to be written as JSON, by student. */
  public List<Map<String, Object>> of(Campaign campaign, PersonId teacher) {
    var statements = new ArrayList<Map<String, Object>>();
    var students = desk.listStudents(campaign.id(), teacher);
    var known = new Known(people, students);
    for (var student : students) {
      statements.addAll(of(campaign, student, known.email(student)));
    }
    return statements;
  }

  private List<Map<String, Object>> of(Campaign campaign, Student student, String email) {
    var said = new ArrayList<Map<String, Object>>();
    student.begunAt().ifPresent(at -> said.add(statement(campaign, email, Verb.INITIALIZED, at)));
    student
        .finishedAt()
        .ifPresent(at -> {
          var completed = statement(campaign, email, Verb.COMPLETED, at);
          completed.put("result", Map.of("completion", true));
          said.add(completed);
          student
              .certified()
              .ifPresent(certified -> {
                var verb = certified ? Verb.PASSED : Verb.FAILED;
                var decided = statement(campaign, email, verb, at);
                decided.put("result", Map.of("success", certified));
                said.add(decided);
              });
        });
    return said;
  }

  private Map<String, Object> statement(Campaign campaign, String email, Verb verb, Instant at) {
    var statement = new LinkedHashMap<String, Object>();
    var name = campaign.id() + " " + email + " " + verb.id + " " + at;
    statement.put("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    statement.put("actor", Map.of("objectType", "Agent", "mbox", "mailto:" + email));
    statement.put(
        "verb", Map.of("id", VERBS + verb.id, "display", Map.of("fr", verb.fr, "en", verb.en)));
    statement.put("object", activity(campaign));
    statement.put("context", Map.of("platform", "Essor"));
    statement.put("timestamp", at.toString());
    return statement;
  }

  private Map<String, Object> activity(Campaign campaign) {
    var institution = institutions.get(campaign.institution()).name();
    return Map.of(
        "objectType",
        "Activity",
        "id",
        site.url() + campaign.address(),
        "definition",
        Map.of(
            "type",
            ASSESSMENT,
            "name",
            Map.of("fr", campaign.title()),
            "description",
            Map.of("fr", institution + ", " + campaign.year())));
  }
}
