package org.essor.cohorts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that a student did, as a statement of the Experience API (xAPI 1.0.3, IEEE
 * 9274.1.1-2023): begun, finished, passed or failed. No level is told.
 *
 * @param who as the reader of the statement is to know him
 * @param at when it was done
 */
public record XapiStatement(Who who, Verb verb, Campaign campaign, Instant at) {

  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  private static final String ASSESSMENT = "http://adlnet.gov/expapi/activities/assessment";

  /** What was done, as ADL names it. */
  public enum Verb {
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

    /** What was decided, as a verb. */
    public static Verb decided(boolean certified) {
      return certified ? PASSED : FAILED;
    }
  }

  /** A student, by his address or by an account that tells nothing of him. */
  public sealed interface Who {

    /** The actor of a statement. */
    Map<String, Object> actor();
  }

  /** By his e-mail address. */
  public record Mailbox(String email) implements Who {
    @Override
    public Map<String, Object> actor() {
      return Map.of("objectType", "Agent", "mbox", "mailto:" + email);
    }
  }

  /**
   * By the name of an account of a site.
   *
   * @param site its address
   */
  public record Account(String site, String name) implements Who {
    @Override
    public Map<String, Object> actor() {
      return Map.of("objectType", "Agent", "account", Map.of("homePage", site, "name", name));
    }
  }

  /**
   * The identifier, drawn from what is said: a record store that has it already keeps the one it
   * has.
   */
  public UUID id() {
    var named =
        switch (who) {
          case Mailbox mailbox -> mailbox.email();
          case Account account -> account.name();
        };
    var name = campaign.id() + " " + named + " " + verb.id + " " + at;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The statement, ready to be written as JSON.
   *
   * @param site the address of this site, under which campaigns have theirs
   * @param institution the name of the campaign's institution
   */
  public Map<String, Object> json(String site, String institution) {
    var said = new LinkedHashMap<String, Object>();
    said.put("id", id().toString());
    said.put("actor", who.actor());
    said.put(
        "verb", Map.of("id", VERBS + verb.id, "display", Map.of("fr", verb.fr, "en", verb.en)));
    said.put("object", activity(site, institution));
    switch (verb) {
      case INITIALIZED -> {}
      case COMPLETED -> said.put("result", Map.of("completion", true));
      case PASSED, FAILED -> said.put("result", Map.of("success", verb == Verb.PASSED));
    }
    said.put("context", Map.of("platform", "Essor"));
    said.put("timestamp", at.toString());
    return said;
  }

  private Map<String, Object> activity(String site, String institution) {
    return Map.of(
        "objectType",
        "Activity",
        "id",
        site + campaign.address(),
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
