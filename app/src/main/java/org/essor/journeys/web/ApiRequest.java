package org.essor.journeys.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Value;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.Values;
import org.essor.journeys.web.ApiProblem.FieldProblem;
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
    reader.refuseUnknown(body);
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

    void refuseUnknown(JsonNode body) {
      body.propertyNames().stream()
          .filter(name -> !FIELDS.contains(name))
          .forEach(name ->
              add(
                  "/" + escape(name),
                  texts.get("journeys.api.unknown-field", name),
                  FIELDS.stream().sorted().toList()));
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
      var given = body.path("facts");
      if (!given.isObject()) {
        add("/facts", texts.get("journeys.api.facts"), List.of());
        return Facts.none();
      }
      var facts = Facts.none();
      for (Map.Entry<String, JsonNode> fact : given.properties()) {
        facts = with(facts, fact, edition.inputs());
      }
      return facts;
    }

    private Facts with(Facts facts, Map.Entry<String, JsonNode> fact, Map<String, Input> inputs) {
      var name = fact.getKey();
      var input = inputs.get(name);
      if (input == null) {
        add(
            pointer(name),
            texts.get("journeys.api.unknown-fact", name),
            inputs.keySet().stream().sorted().toList());
        return facts;
      }
      if (fact.getValue().isNull()) {
        return facts.withUnknown(name);
      }
      var value = value(input, fact.getValue());
      if (value.isEmpty()) {
        add(pointer(name), expected(input), allowed(input));
      }
      return value.map(known -> facts.with(name, known)).orElse(facts);
    }

    private static Optional<Value> value(Input input, JsonNode given) {
      var value =
          switch (input.type()) {
            case BOOLEAN ->
                given.isBoolean()
                    ? Optional.of(Value.of(given.asBoolean()))
                    : Optional.<Value>empty();
            case NUMBER ->
                given.isNumber() ? Optional.of(Value.of(number(given))) : Optional.<Value>empty();
            case STRING, DATE, ANY ->
                given.isString() ? Values.parse(input, given.asString()) : Optional.<Value>empty();
          };
      return value.filter(known -> Values.isAllowed(input, known));
    }

    private static BigDecimal number(JsonNode given) {
      return given.decimalValue();
    }

    private String expected(Input input) {
      return switch (input.type()) {
        case BOOLEAN -> texts.get("journeys.api.boolean", input.name());
        case NUMBER -> texts.get("journeys.api.number", input.name(), input.bounds());
        case DATE -> texts.get("journeys.api.date-fact", input.name());
        case STRING, ANY -> texts.get("journeys.api.one-of", input.name());
      };
    }

    private static List<Object> allowed(Input input) {
      return input.type() == Input.Type.BOOLEAN
          ? List.of(true, false)
          : input.allowed().stream().map(ApiWriter::json).toList();
    }

    private static String pointer(String name) {
      return "/facts/" + escape(name);
    }

    private static String escape(String name) {
      return name.replace("~", "~0").replace("/", "~1");
    }
  }
}
