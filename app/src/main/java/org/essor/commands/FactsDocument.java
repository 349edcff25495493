package org.essor.commands;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.InvalidFactException;
import org.essor.decision.Value;
import tools.jackson.databind.JsonNode;

/**
 * Facts written in JSON: an object of values by DMN input name. {@code null} is "unknown"; a date
 * is a string such as {@code "2026-11-21"}.
 */
final class FactsDocument {

  private static final int MAX_DIGITS = 34;
  private static final int MAX_EXPONENT = 6_000;

  private final Map<String, Input> inputs;

  FactsDocument(List<Input> inputs) {
    this.inputs = inputs.stream().collect(Collectors.toMap(Input::name, Function.identity()));
  }

  Facts read(JsonNode document) {
    if (!document.isObject()) {
      throw new BadInputException(
          "The facts must be one JSON object, such as {\"Age\": 42}: values by input name.");
    }
    var facts = Facts.none();
    for (var fact : document.properties()) {
      facts =
          fact.getValue().isNull()
              ? unknown(facts, fact.getKey())
              : facts.with(fact.getKey(), value(fact.getKey(), fact.getValue()));
    }
    return facts;
  }

  private Facts unknown(Facts facts, String name) {
    if (!inputs.containsKey(name)) {
      throw new InvalidFactException(
          name, "Unknown fact \"%s\".".formatted(name), inputs.keySet().stream().sorted().toList());
    }
    return facts;
  }

  private Value value(String name, JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> Value.of(node.booleanValue());
      case NUMBER -> number(name, node.decimalValue());
      case STRING -> text(name, node.stringValue());
      default ->
          throw new BadInputException(
              "The fact \"%s\" must be a boolean, a number, a string or null.".formatted(name));
    };
  }

  /** A decimal128, as every number of the decision language is. */
  private static Value number(String name, BigDecimal number) {
    if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_EXPONENT) {
      throw new BadInputException(
          "The fact \"%s\" is a number of more than %d digits, or too large or small."
              .formatted(name, MAX_DIGITS));
    }
    return Value.of(number);
  }

  private Value text(String name, String text) {
    var input = inputs.get(name);
    if (input == null || input.type() != Input.Type.DATE) {
      return Value.of(text);
    }
    try {
      return Value.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new InvalidFactException(
          name,
          "The fact \"%s\" must be a date, and \"%s\" is not one.".formatted(name, text),
          List.of("a date such as \"2026-11-21\""));
    }
  }
}
