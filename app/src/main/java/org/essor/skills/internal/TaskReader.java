package org.essor.skills.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essor.journeys.Text;
import org.essor.journeys.content.Entry;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.Region;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;

/** Reads what an item asks and which answer is right. */
final class TaskReader {

  private static final Map<String, Function<TaskReader, Task>> TYPES = types();
  private static final List<String> FIELDS_OF_ALL =
      List.of(
          "id",
          "competence",
          "type",
          "difficulty",
          "accessible",
          "minutes",
          "enemies",
          "calibration",
          "pretest",
          "secret",
          "source",
          "document",
          "fr",
          "en");
  private static final Map<String, List<String>> FIELDS_OF_TYPE =
      Map.of(
          "single", List.of("key"),
          "multiple", List.of("key"),
          "matching", List.of("key"),
          "ordering", List.of(),
          "text", List.of("accept", "edits"),
          "number", List.of("value", "tolerance", "unit"),
          "hotspot", List.of("picture", "regions", "key"));
  private static final Map<String, List<String>> WORDS_OF_TYPE =
      Map.of(
          "single", List.of("options"),
          "multiple", List.of("options"),
          "matching", List.of("left", "right"),
          "ordering", List.of("options"),
          "text", List.of(),
          "number", List.of(),
          "hotspot", List.of("options"));

  private final Entry entry;

  TaskReader(Entry entry) {
    this.entry = entry;
  }

  private static Map<String, Function<TaskReader, Task>> types() {
    var types = new LinkedHashMap<String, Function<TaskReader, Task>>();
    types.put("single", TaskReader::single);
    types.put("multiple", TaskReader::multiple);
    types.put("matching", TaskReader::matching);
    types.put("ordering", TaskReader::ordering);
    types.put("text", TaskReader::text);
    types.put("number", TaskReader::number);
    types.put("hotspot", TaskReader::hotSpot);
    return types;
  }

  Task read() {
    entry.text("type");
    return entry.oneOf("type", TYPES, TaskReader::single).apply(this);
  }

  /** Notes what an item of its type does not have: most often a spelling mistake. */
  static void refuseOtherFields(Entry entry) {
    var type = entry.find("type").orElse("");
    entry.only(joined(FIELDS_OF_ALL, FIELDS_OF_TYPE.getOrDefault(type, List.of())));
    var words = WORDS_OF_TYPE.getOrDefault(type, List.of());
    entry.child("fr").only(joined(List.of("question", "explanation"), words));
    entry.child("en").only(joined(List.of("question", "explanation"), words));
  }

  private static String[] joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toArray(String[]::new);
  }

  private Task single() {
    var options = atLeastTwo("options");
    return new Single(options, one(key(options.size())));
  }

  private Task multiple() {
    var options = atLeastTwo("options");
    var key = key(options.size());
    if (new HashSet<>(key).size() < key.size()) {
      entry.problem("key", "names an option twice");
    }
    return new Multiple(options, new HashSet<>(key));
  }

  private Task matching() {
    var left = atLeastTwo("left");
    var right = atLeastTwo("right");
    var key = key(right.size());
    if (key.size() != left.size()) {
      entry.problem(
          "key", "needs one number for each of the %d on the left".formatted(left.size()));
    }
    return new Matching(left, right, key);
  }

  private Task ordering() {
    return new Ordering(atLeastTwo("options"));
  }

  private Task text() {
    var accept = entry.child("accept");
    accept.only("fr", "en");
    return new ShortText(accepted(accept, "fr"), accepted(accept, "en"), whole("edits", 0, 3));
  }

  private List<String> accepted(Entry accept, String language) {
    var accepted = accept.texts(language);
    if (accepted.isEmpty()) {
      entry.problem("accept." + language, "is missing");
    }
    return accepted;
  }

  private Task number() {
    entry.text("value");
    return new Numeric(
        entry.number("value").orElse(BigDecimal.ZERO),
        entry.number("tolerance").orElse(BigDecimal.ZERO),
        unit());
  }

  private Text unit() {
    if (!entry.has("unit")) {
      return Text.NONE;
    }
    var unit = entry.child("unit");
    unit.only("fr", "en");
    return new Text(unit.text("fr"), unit.text("en"));
  }

  private Task hotSpot() {
    var labels = atLeastTwo("options");
    var regions = entry.list("regions", "label").stream().map(TaskReader::region).toList();
    if (regions.size() != labels.size()) {
      entry.problem("regions", "needs one for each of the %d options".formatted(labels.size()));
    }
    return new HotSpot(entry.text("picture"), regions, labels, one(key(labels.size())));
  }

  private static Region region(Entry region) {
    region.only("x", "y", "width", "height");
    return new Region(
        coordinate(region, "x"),
        coordinate(region, "y"),
        coordinate(region, "width"),
        coordinate(region, "height"));
  }

  private static int coordinate(Entry region, String field) {
    region.text(field);
    return region.whole(field).orElse(0);
  }

  private List<Text> atLeastTwo(String field) {
    var lines = BankReader.lines(entry, field);
    if (lines.size() < 2) {
      entry.problem("fr." + field, "needs at least two lines");
    }
    return lines;
  }

  private int whole(String field, int least, int most) {
    var number = entry.whole(field).orElse(least);
    if (number < least || number > most) {
      entry.problem(field, "must be between %d and %d".formatted(least, most));
    }
    return number;
  }

  /** The numbers of the key, each between 1 and the number of options. */
  private List<Integer> key(int most) {
    var key = entry.texts("key").stream().map(number -> number(number, most)).toList();
    if (key.isEmpty()) {
      entry.problem("key", "is missing");
    }
    return key;
  }

  private int number(String text, int most) {
    if (text.matches("[1-9]\\d?") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    entry.problem("key", "is %s, but must be from 1 to %d".formatted(text, most));
    return 1;
  }

  private int one(List<Integer> key) {
    if (key.size() > 1) {
      entry.problem("key", "must be one number");
    }
    return key.isEmpty() ? 1 : key.getFirst();
  }
}
