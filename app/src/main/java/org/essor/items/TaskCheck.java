package org.essor.items;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essor.items.Content.Problem;
import org.essor.items.Content.Type;

/** What is missing in that part of an item which depends on its type. */
record TaskCheck(Content content) {

  private static final int LEAST_LINES = 2;
  private static final List<String> SIDES = List.of("x", "y", "width", "height");

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (var list : content.type().lists()) {
      problems.addAll(lines(list));
    }
    problems.addAll(
        switch (content.type()) {
          case SINGLE, HOTSPOT, MULTIPLE -> key();
          case MATCHING -> pairs();
          case ORDERING -> List.of();
          case TEXT -> accepted();
          case NUMBER -> number();
        });
    if (content.type() == Type.HOTSPOT) {
      problems.addAll(picture());
    }
    return problems;
  }

  private List<Problem> lines(String list) {
    var lines = content.lines(list);
    if (lines.size() < LEAST_LINES) {
      return List.of(new Problem(list + ".1.fr", "lines"));
    }
    return lines.stream()
        .flatMap(line -> Stream.of(list + "." + line + ".fr", list + "." + line + ".en"))
        .filter(field -> !content.has(field))
        .map(field -> new Problem(field, "missing"))
        .toList();
  }

  private List<Problem> key() {
    var lines = content.lines("option");
    long right = lines.stream().filter(line -> content.has("key." + line)).count();
    var enough = content.type() == Type.MULTIPLE ? right >= 1 : right == 1;
    return enough
        ? List.of()
        : List.of(new Problem("key", content.type() == Type.MULTIPLE ? "keys" : "key"));
  }

  private List<Problem> pairs() {
    var right = content.lines("right").stream().map(String::valueOf).toList();
    return content.lines("left").stream()
        .filter(line -> !right.contains(content.get("pair." + line)))
        .map(line -> new Problem("pair." + line, "pair"))
        .toList();
  }

  private List<Problem> accepted() {
    return Stream.of("accept.fr", "accept.en")
        .filter(field -> !content.has(field))
        .map(field -> new Problem(field, "missing"))
        .toList();
  }

  private List<Problem> number() {
    var problems = new ArrayList<Problem>();
    if (content.number("value").isEmpty()) {
      problems.add(new Problem("value", "number"));
    }
    if (content.has("tolerance")
        && content.number("tolerance").filter(t -> t.signum() >= 0).isEmpty()) {
      problems.add(new Problem("tolerance", "number"));
    }
    if (content.has("unit.fr") != content.has("unit.en")) {
      problems.add(new Problem(content.has("unit.fr") ? "unit.en" : "unit.fr", "missing"));
    }
    return problems;
  }

  private List<Problem> picture() {
    var problems = new ArrayList<Problem>();
    if (!content.has("picture")) {
      problems.add(new Problem("picture", "missing"));
    }
    for (int line : content.lines("option")) {
      SIDES.stream()
          .map(side -> "region." + line + "." + side)
          .filter(field -> !content.get(field).matches("\\d{1,4}"))
          .map(field -> new Problem(field, "region"))
          .forEach(problems::add);
    }
    return problems;
  }
}
