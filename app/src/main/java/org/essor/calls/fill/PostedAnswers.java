package org.essor.calls.fill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Column;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Statement;
import org.essor.calls.form.Table;
import org.essor.calls.form.WorkPlan;

/**
 * What a page posted, by name of the control as {@link FieldView} names it.
 *
 * @param posted as a servlet gives it
 */
public record PostedAnswers(Map<String, String[]> posted) {

  /** The most rows that are read of a table, whatever a request says. */
  private static final int MOST_ROWS = Table.MOST_ROWS;

  public PostedAnswers {
    posted = Map.copyOf(posted);
  }

  /** Reads the answer to a field, as typed; empty for files, which are not typed. */
  public Optional<AnswerValue> read(Field field) {
    return field.type() instanceof Attachment
        ? Optional.empty()
        : Optional.of(read(field.id(), field.type()));
  }

  private AnswerValue read(String name, FieldType type) {
    return switch (type) {
      case MultipleChoice _ -> chosen(name);
      case Statement _ -> all(name).isEmpty() ? AnswerValue.NONE : type.read(one(name));
      case PostalAddress _ -> group(name, PostalAddress.COLUMNS);
      case Table table -> rows(name, table.columns());
      case WorkPlan plan -> plan(name, plan);
      default -> one(name).isBlank() ? AnswerValue.NONE : type.read(one(name));
    };
  }

  private List<String> all(String name) {
    return List.of(posted.getOrDefault(name, new String[0]));
  }

  private String one(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst();
  }

  private AnswerValue chosen(String name) {
    var chosen = all(name).stream().filter(value -> !value.isBlank()).map(AnswerValue::of).toList();
    return chosen.isEmpty() ? AnswerValue.NONE : new Many(List.copyOf(chosen));
  }

  private AnswerValue group(String name, List<Column> columns) {
    var parts = new TreeMap<String, AnswerValue>();
    for (var column : columns) {
      var value = read(name + "." + column.id(), column.type());
      if (!value.isEmpty()) {
        parts.put(column.id(), value);
      }
    }
    return parts.isEmpty() ? AnswerValue.NONE : AnswerValue.group(parts);
  }

  /** Rows that were left empty are left out. */
  private AnswerValue rows(String name, List<Column> columns) {
    var rows = new ArrayList<AnswerValue>();
    for (var number : numbers(name).sorted().toList()) {
      var row = group(name + "." + number, columns);
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return rows.isEmpty() ? AnswerValue.NONE : new Many(rows);
  }

  private Stream<Integer> numbers(String name) {
    Set<Integer> numbers = new HashSet<>();
    var start = name + ".";
    for (var key : posted.keySet()) {
      if (key.startsWith(start)) {
        var rest = key.substring(start.length());
        var number = rest.substring(0, Math.max(0, rest.indexOf('.')));
        if (number.matches("\\d{1,3}")) {
          numbers.add(Integer.valueOf(number));
        }
      }
    }
    return numbers.stream().filter(number -> number < MOST_ROWS);
  }

  private AnswerValue plan(String name, WorkPlan plan) {
    var parts = new TreeMap<String, AnswerValue>();
    parts.put("packages", rows(name + ".packages", plan.packages()));
    parts.put("deliverables", rows(name + ".deliverables", plan.deliverables()));
    parts.values().removeIf(AnswerValue::isEmpty);
    return parts.isEmpty() ? AnswerValue.NONE : AnswerValue.group(parts);
  }
}
