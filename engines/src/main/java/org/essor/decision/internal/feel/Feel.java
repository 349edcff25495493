package org.essor.decision.internal.feel;

import java.util.stream.Collectors;
import org.essor.decision.Value;

/** Values written as FEEL literals, for messages. */
public final class Feel {

  private Feel() {}

  public static String write(Value value) {
    return switch (value) {
      case Value.Nothing _ -> "null";
      case Value.Bool(var bool) -> String.valueOf(bool);
      case Value.Num(var number) -> number.toPlainString();
      case Value.Text(var text) ->
          '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
      case Value.Day(var day) -> "date(\"" + day + "\")";
      case Value.Many(var values) ->
          values.stream().map(Feel::write).collect(Collectors.joining(", ", "[", "]"));
      case Value.Context(var components) ->
          components.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + write(entry.getValue()))
              .sorted()
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
