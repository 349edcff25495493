package org.essor.applications.web;

import java.util.List;
import java.util.Optional;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;

/** A file in an answer. */
record JoinedFile(String document, String name, long size, String sha256) {

  static List<JoinedFile> of(AnswerValue value) {
    return value instanceof Many(var items)
        ? items.stream().flatMap(item -> find(item).stream()).toList()
        : List.of();
  }

  private static Optional<JoinedFile> find(AnswerValue item) {
    if (!(item instanceof Group file) || file.find("document").isEmpty()) {
      return Optional.empty();
    }
    var size = file.find("size").orElse(item) instanceof Num(var number) ? number.longValue() : 0;
    return Optional.of(
        new JoinedFile(word(file, "document"), word(file, "name"), size, word(file, "sha256")));
  }

  private static String word(Group file, String part) {
    return file.find(part).orElse(AnswerValue.NONE) instanceof Words(var text) ? text : "";
  }
}
