package org.essor.journeys.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.essor.journeys.Text;
import org.essor.journeys.roadmap.RoadmapData;

/**
 * What the programming interface answers. Described by {@code openapi/journeys.json}: add
 * properties, never rename or remove one.
 */
final class ApiData {

  private ApiData() {}

  record JourneyList(EditionData edition, List<JourneySummary> journeys) {}

  record EditionData(String id, String status, String fingerprint, Text title) {}

  record JourneySummary(String id, Text title, Text intro, String href) {}

  record JourneyData(
      String id,
      Text title,
      Text intro,
      EditionData edition,
      List<String> goals,
      List<QuestionData> questions) {}

  record QuestionData(
      String id,
      String type,
      String scope,
      Text title,
      Text help,
      Text why,
      Text example,
      List<SourceData> sources,
      List<InputData> inputs) {}

  /** An input that the question gives a value to; for boxes to tick, one each, with its label. */
  @JsonInclude(Include.NON_ABSENT)
  record InputData(
      String name,
      String type,
      Optional<Text> label,
      List<AllowedData> allowed,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      Optional<Text> unit) {}

  record AllowedData(Object value, Text label, Text hint) {}

  record SourceData(String source, Text title, Text locator, String evidence) {}

  record ResultData(
      EditionData edition,
      List<DecisionData> decisions,
      List<ObligationData> obligations,
      List<ObligationData> funding,
      List<SourceDetail> sources,
      Optional<NextQuestion> nextQuestion,
      int questionsLeft,
      RoadmapData roadmap) {}

  /**
   * A decision: {@code outcome} where it is settled, else {@code possible}; {@code always} and
   * {@code sometimes} for a list with more combinations than are worth listing.
   */
  @JsonInclude(Include.NON_ABSENT)
  record DecisionData(
      String name,
      Text title,
      boolean settled,
      Optional<Object> outcome,
      Optional<List<Object>> possible,
      Optional<List<Object>> always,
      Optional<List<Object>> sometimes,
      List<LabelData> labels,
      List<RuleData> rules,
      List<ExcludedData> excluded,
      Optional<String> decidedBy) {}

  record LabelData(String value, Text label, Text sentence) {}

  /** A rule that {@code fires} whatever is still unknown, or else may. */
  record RuleData(String id, boolean fires, Text why, List<SourceData> sources) {}

  record ExcludedData(Object outcome, List<String> because) {}

  record ObligationData(
      String decision,
      String id,
      boolean certain,
      Text label,
      Text sentence,
      Optional<String> body,
      List<SourceData> sources) {}

  record SourceDetail(
      String id,
      String kind,
      Text title,
      Optional<String> url,
      Optional<String> version,
      String evidence,
      String checked) {}

  record NextQuestion(String input, String question, Text title) {}
}
