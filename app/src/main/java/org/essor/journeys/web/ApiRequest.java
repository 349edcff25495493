package org.essor.journeys.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.decision.Facts;
import org.essor.journeys.ApiProblem;
import org.essor.journeys.ApiProblem.FieldProblem;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.JsonFacts;
import org.essor.platform.Texts;
import tools.jackson.databind.JsonNode;

/**
 * A request to evaluate facts. A fact that is {@code null} is one to which the answer is "I don't
 * know".
 */
record ApiRequest(Edition edition, Facts facts, Optional<LocalDate> startDate) {

  private static final Set<String> FIELDS = Set.of("facts", "edition", "startDate");

  /**
   * Reads a request.
   *
   * @throws ApiProblem naming every field that is wrong
   */
  static ApiRequest read(JsonNode body, Editions editions, Texts texts) {
    var reader = new Reader(texts, new ArrayList<>());
    if (!body.isObject()) {
      throw new ApiProblem(
          List.of(new FieldProblem("", texts.get("journeys.api.object"), List.of())));
    }
    new JsonFacts(editions.getInForce(), texts, reader.problems()).refuseUnknown(body, FIELDS);
    var edition = reader.edition(body, editions);
    var request = new ApiRequest(edition, reader.facts(body, edition), reader.startDate(body));
    if (!reader.problems().isEmpty()) {
      throw new ApiProblem(reader.problems());
    }
    return request;
  }

  private record Reader(Texts texts, List<FieldProblem> problems) {

    private void add(String pointer, String message, List<?> allowed) {
      problems.add(new FieldProblem(pointer, message, List.copyOf(allowed)));
    }

    Edition edition(JsonNode body, Editions editions) {
      var id = body.path("edition");
      if (id.isMissingNode()) {
        return editions.getInForce();
      }
      var found = id.isString() ? editions.find(id.asString()) : Optional.<Edition>empty();
      if (found.isEmpty()) {
        add(
            "/edition",
            texts.get("journeys.api.unknown-edition"),
            editions.list().stream().map(Edition::id).toList());
      }
      return found.orElseGet(editions::getInForce);
    }

    Optional<LocalDate> startDate(JsonNode body) {
      var date = body.path("startDate");
      try {
        return date.isMissingNode()
            ? Optional.empty()
            : Optional.of(LocalDate.parse(date.asString("")));
      } catch (DateTimeException _) {
        add("/startDate", texts.get("journeys.api.date"), List.of());
        return Optional.empty();
      }
    }

    Facts facts(JsonNode body, Edition edition) {
      if (body.path("facts").isMissingNode()) {
        add("/facts", texts.get("journeys.api.facts"), List.of());
      }
      return new JsonFacts(edition, texts, problems).read(body, "");
    }
  }
}
