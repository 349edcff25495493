package org.essor.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/** Values and outcomes as JSON writes them. */
final class JsonValues {

  /** The most lists that are written out for one decision. */
  static final int MOST_LISTS = 10_000;

  private JsonValues() {}

  /**
   * One entry: {@code outcome}, or {@code possible} with each outcome that remains. A value
   * computed from unknown ones is an object with its {@code interval}; where a list can be {@code
   * moreThan} {@link #MOST_LISTS}, one object says what is {@code always} and {@code sometimes} in
   * it.
   */
  static Map<String, @Nullable Object> outcomes(Outcomes outcomes) {
    return switch (outcomes) {
      case Outcomes.Settled(var outcome) -> entry("outcome", json(outcome));
      case Outcomes.OneOf(var possible) -> entry("possible", all(possible));
      case Outcomes.Within(var intervals) ->
          entry("possible", intervals.stream().map(each -> Map.of("interval", each)).toList());
      case Outcomes.Collected(var always, var sometimes) ->
          entry("possible", List.of(tooMany(always, sometimes)));
    };
  }

  private static Map<String, Object> tooMany(List<Value> always, List<Value> sometimes) {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("moreThan", MOST_LISTS);
    summary.put("always", all(always));
    summary.put("sometimes", all(sometimes));
    return summary;
  }

  private static Map<String, @Nullable Object> entry(String name, @Nullable Object value) {
    var entry = new HashMap<String, @Nullable Object>();
    entry.put(name, value);
    return entry;
  }

  private static List<@Nullable Object> all(List<Value> values) {
    var list = new ArrayList<@Nullable Object>();
    values.forEach(value -> list.add(json(value)));
    return list;
  }

  static @Nullable Object json(Value value) {
    return switch (value) {
      case Value.Nothing() -> null;
      case Value.Bool(var truth) -> truth;
      case Value.Num(var number) -> number.scale() < 0 ? number.setScale(0) : number;
      case Value.Text(var text) -> text;
      case Value.Day(var day) -> day.toString();
      case Value.Many(var values) -> all(values);
      case Value.Context(var components) -> {
        var object = new TreeMap<String, @Nullable Object>();
        components.forEach((name, component) -> object.put(name, json(component)));
        yield object;
      }
    };
  }
}
