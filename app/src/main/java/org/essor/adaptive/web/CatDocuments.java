package org.essor.adaptive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.essor.adaptive.internal.CatSessions.Beginning;
import org.essor.adaptive.internal.CatSessions.ItemScore;
import org.essor.adaptive.internal.CatSessions.Measured;
import org.essor.adaptive.internal.CatSessions.Turn;
import org.essor.adaptive.internal.Sections.Content;
import org.essor.adaptive.internal.Sections.Section;
import org.essor.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/** The documents of CAT 1.0: what comes is read, what goes is written. */
final class CatDocuments {

  /** As one delivery system (TAO) calls where to start. */
  private static final String START = "initialEstimatedAbility";

  private static final String SEED = "seed";
  private static final String SCORE = "SCORE";
  private static final String FINAL = "final";

  private CatDocuments() {}

  /** Answer of createSection. */
  record CreatedSection(String sectionIdentifier) {}

  /** Answer of getSection. */
  record FoundSection(ItemSet items, SectionData section) {
    static FoundSection of(Section section, Optional<JsonNode> metadata) {
      var content = section.content();
      return new FoundSection(
          new ItemSet(section.items()),
          new SectionData(metadata, content.usageData(), content.configuration()));
    }
  }

  /** Identifiers of items. */
  record ItemSet(List<String> itemIdentifiers) {}

  /** What a section was made of. */
  @JsonInclude(Include.NON_ABSENT)
  record SectionData(
      Optional<JsonNode> qtiMetadata, Optional<String> qtiUsagedata, String sectionConfiguration) {}

  /** The item to present, at most one, or none where the test is over. */
  record NextItems(List<String> itemIdentifiers, int stageLength) {
    static NextItems of(Turn turn) {
      return new NextItems(turn.item().stream().toList(), turn.item().isPresent() ? 1 : 0);
    }
  }

  /** Answer of createSession. */
  record CreatedSession(String sessionIdentifier, NextItems nextItems, String sessionState) {}

  /** Answer of submitResults. */
  record Submitted(NextItems nextItems, AssessmentResult assessmentResult, String sessionState) {}

  /** What the answers say. */
  record AssessmentResult(TestResult testResult) {}

  /** The measures of a test. */
  record TestResult(String identifier, Instant datestamp, List<Outcome> outcomeVariables) {}

  /** A measure. */
  record Outcome(String identifier, String cardinality, String baseType, List<Value> value) {
    static Outcome of(String identifier, String type, Object value) {
      return new Outcome(identifier, "single", type, List.of(new Value(String.valueOf(value))));
    }
  }

  /** A value as text. */
  record Value(String value) {}

  /** Reads the body of createSection. */
  static Content content(JsonNode body) {
    var configuration = body.path("sectionConfiguration");
    if (!configuration.isString()) {
      throw new Refusal("adaptive.body", "sectionConfiguration");
    }
    return new Content(
        Optional.of(body.path("qtiMetadata")).filter(CatDocuments::isSaid).map(JsonNode::toString),
        Optional.of(body.path("qtiUsagedata"))
            .filter(CatDocuments::isSaid)
            .map(node -> node.asString("")),
        configuration.asString());
  }

  private static boolean isSaid(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  /** Reads the prior data of createSession; what nobody here knows is passed over. */
  static Beginning beginning(JsonNode body) {
    var start = OptionalDouble.empty();
    var seed = OptionalLong.empty();
    for (var pair : body.path("priorData")) {
      var key = pair.path("key").asString("");
      var value = pair.path("value").asString("");
      try {
        if (key.equals(START)) {
          start = OptionalDouble.of(Double.parseDouble(value));
        } else if (key.equals(SEED)) {
          seed = OptionalLong.of(Long.parseLong(value));
        }
      } catch (NumberFormatException _) {
        throw new Refusal("adaptive.prior", key);
      }
    }
    if (start.isPresent() && !Double.isFinite(start.getAsDouble())) {
      throw new Refusal("adaptive.prior", START);
    }
    return new Beginning(start, seed);
  }

  /** Reads the scores of items that are finally scored. */
  static List<ItemScore> scores(JsonNode body) {
    if (!body.path("assessmentResult").isObject()) {
      throw new Refusal("adaptive.body", "assessmentResult");
    }
    var scores = new ArrayList<ItemScore>();
    for (var item : body.path("assessmentResult").path("itemResult")) {
      if (item.path("sessionStatus").asString("").equalsIgnoreCase(FINAL)) {
        score(item).ifPresent(scores::add);
      }
    }
    return scores;
  }

  private static Optional<ItemScore> score(JsonNode item) {
    var id = item.path("identifier").asString("");
    for (var variable : item.path("outcomeVariables")) {
      if (variable.path("identifier").asString("").equalsIgnoreCase(SCORE)) {
        return variable.path("value").valueStream().findFirst().map(value -> scored(id, value));
      }
    }
    return Optional.empty();
  }

  private static ItemScore scored(String item, JsonNode value) {
    try {
      return new ItemScore(item, Double.parseDouble(value.path("value").asString("")));
    } catch (NumberFormatException _) {
      throw new Refusal("adaptive.body", "value");
    }
  }

  /** Reads the state of submitResults. */
  static String state(JsonNode body) {
    if (!body.path("sessionState").isString()) {
      throw new Refusal("adaptive.body", "sessionState");
    }
    return body.path("sessionState").asString();
  }

  static CreatedSession created(Turn turn, String session) {
    return new CreatedSession(session, NextItems.of(turn), turn.state());
  }

  static Submitted submitted(Turn turn, String section, Instant now) {
    var outcomes =
        Stream.concat(
                Stream.of(
                    Outcome.of("NUM_ITEMS", "integer", turn.answers()),
                    Outcome.of("FINISHED", "boolean", turn.item().isEmpty())),
                turn.measures().stream().flatMap(CatDocuments::outcomes))
            .toList();
    return new Submitted(
        NextItems.of(turn),
        new AssessmentResult(new TestResult(section, now, outcomes)),
        turn.state());
  }

  /** Ability and its standard error; what no number says is left out. */
  private static Stream<Outcome> outcomes(Measured measured) {
    var suffix = measured.domain().isEmpty() ? "" : "_" + measured.domain();
    return Stream.of(
            Outcome.of("THETA" + suffix, "float", measured.theta()),
            Outcome.of("STANDARD_ERROR" + suffix, "float", measured.standardError()))
        .filter(outcome -> Double.isFinite(Double.parseDouble(outcome.value().getFirst().value())));
  }
}
