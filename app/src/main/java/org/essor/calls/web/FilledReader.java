package org.essor.calls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Column;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.Filled;
import org.essor.calls.form.Form;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Table;
import org.essor.calls.form.WorkPlan;

/** Reads answers from what was typed in the fields of a form; files are not among them. */
record FilledReader(Typed typed) {

  Filled read(Form form) {
    var answers = new TreeMap<String, AnswerValue>();
    form.fields()
        .forEach(field -> {
          var answer = read(field.id(), field.type());
          if (!answer.isEmpty()) {
            answers.put(field.id(), answer);
          }
        });
    return new Filled(form, answers);
  }

  private AnswerValue read(String name, FieldType type) {
    return switch (type) {
      case Attachment _ -> AnswerValue.NONE;
      case MultipleChoice _ -> AnswerValue.chosen(typed.all(name).toArray(String[]::new));
      case PostalAddress _ -> row(name, PostalAddress.COLUMNS);
      case Table table -> rows(name, table.columns());
      case WorkPlan plan ->
          AnswerValue.group(
              Map.of(
                  "packages", rows(name + ".packages", plan.packages()),
                  "deliverables", rows(name + ".deliverables", plan.deliverables())));
      default -> typed.get(name).isEmpty() ? AnswerValue.NONE : type.read(typed.get(name));
    };
  }

  /** Rows left empty are left out. */
  private Many rows(String name, List<Column> columns) {
    var rows = new ArrayList<AnswerValue>();
    for (int i = 0; i < typed.count(name); i++) {
      var row = row(name + "." + i, columns);
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return new Many(rows);
  }

  private AnswerValue row(String name, List<Column> columns) {
    var parts = new TreeMap<String, AnswerValue>();
    for (var column : columns) {
      var value = read(name + "." + column.id(), column.type());
      if (!value.isEmpty()) {
        parts.put(column.id(), value);
      }
    }
    return AnswerValue.group(parts);
  }
}
