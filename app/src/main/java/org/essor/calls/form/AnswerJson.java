package org.essor.calls.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essor.calls.form.AnswerValue.Flag;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which answers are written as JSON: a text as a string, a number as a number, yes
 * and no as booleans, several values as an array, named values as an object with its names in
 * order. Equal values give equal characters.
 */
public final class AnswerJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Deeper values are no answers. */
  private static final int DEEPEST = 8;

  private AnswerJson() {}

  public static String write(AnswerValue value) {
    return MAPPER.writeValueAsString(data(value));
  }

  /** Writes several answers as one object, by field in order. */
  public static String writeAll(Map<String, AnswerValue> answers) {
    var all = new LinkedHashMap<String, Object>();
    new TreeMap<>(answers).forEach((field, value) -> all.put(field, data(value)));
    return MAPPER.writeValueAsString(all);
  }

  /** The value as maps, lists, texts, numbers and booleans. */
  public static Object data(AnswerValue value) {
    return switch (value) {
      case Words(var text) -> text;
      case Num(var number) -> number;
      case Flag(var yes) -> yes;
      case Many(var items) -> items.stream().map(AnswerJson::data).toList();
      case Group(var parts) -> {
        var data = new LinkedHashMap<String, Object>();
        parts.forEach((name, part) -> data.put(name, data(part)));
        yield data;
      }
    };
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException where it is no JSON, holds null, or is nested too deep
   */
  public static AnswerValue read(String json) {
    try {
      return value(MAPPER.readTree(json), 0);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException("Not an answer in JSON", malformed);
    }
  }

  /** Reads answers by field, as {@link #writeAll} writes them; refuses as {@link #read} does. */
  public static Map<String, AnswerValue> readAll(String json) {
    if (!(read(json) instanceof Group(var parts))) {
      throw new IllegalArgumentException("Not an object");
    }
    return parts;
  }

  private static AnswerValue value(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("Nested too deep");
    }
    return switch (node.getNodeType()) {
      case STRING -> new Words(node.stringValue());
      case NUMBER -> new Num(node.decimalValue());
      case BOOLEAN -> new Flag(node.booleanValue());
      case ARRAY -> new Many(items(node, depth));
      case OBJECT -> group(node, depth);
      case NULL, MISSING, BINARY, POJO ->
          throw new IllegalArgumentException("Not an answer: " + node.getNodeType());
    };
  }

  private static List<AnswerValue> items(JsonNode node, int depth) {
    var items = new ArrayList<AnswerValue>();
    node.forEach(item -> items.add(value(item, depth + 1)));
    return items;
  }

  private static Group group(JsonNode node, int depth) {
    var parts = new TreeMap<String, AnswerValue>();
    node.properties().forEach(part -> parts.put(part.getKey(), value(part.getValue(), depth + 1)));
    return new Group(parts);
  }
}
