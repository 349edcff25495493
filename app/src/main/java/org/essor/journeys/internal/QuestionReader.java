package org.essor.journeys.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Option;
import org.essor.journeys.Question.Range;
import org.essor.journeys.Question.Scope;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Text;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.References;

/** Reads the files {@code questions.yaml}. */
final class QuestionReader {

  private static final Map<String, Type> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("yes-no", Type.YES_NO);
    TYPES.put("choice", Type.CHOICE);
    TYPES.put("number", Type.NUMBER);
    TYPES.put("date", Type.DATE);
    TYPES.put("several", Type.SEVERAL);
  }

  private static final Map<String, Boolean> DECIMALS = Map.of("true", true, "false", false);
  private static final Map<String, Scope> SCOPES =
      Map.of("project", Scope.PROJECT, "module", Scope.MODULE);
  private static final List<Option> YES_NO =
      List.of(
          new Option("true", new Text("Oui", "Yes"), Text.NONE),
          new Option("false", new Text("Non", "No"), Text.NONE));

  private final References references;

  QuestionReader(References references) {
    this.references = references;
  }

  SequencedMap<String, Question> read(ContentFiles files) {
    var questions = new LinkedHashMap<String, Question>();
    for (Entry entry : files.entries("/questions.yaml", "id")) {
      var question = question(entry);
      if (questions.putIfAbsent(question.id(), question) != null) {
        entry.problem("id", "stands in another questions.yaml: a fact is asked once");
      }
    }
    return questions;
  }

  private Question question(Entry entry) {
    entry.only(
        "id", "type", "scope", "fr", "en", "sources", "options", "min", "max", "unit", "decimals");
    entry.text("type");
    var type = entry.oneOf("type", TYPES, Type.YES_NO);
    return new Question(
        entry.text("id"),
        type,
        entry.oneOf("scope", SCOPES, Scope.PROJECT),
        entry.both("title"),
        entry.bothOrNone("help"),
        entry.bothOrNone("why"),
        entry.bothOrNone("example"),
        references.read(entry, "sources"),
        options(entry, type),
        type == Type.NUMBER ? Optional.of(range(entry)) : Optional.empty());
  }

  private static List<Option> options(Entry entry, Type type) {
    var key = type == Type.SEVERAL ? "input" : "value";
    var options = entry.list("options", key).stream().map(option -> option(option, key)).toList();
    if (options.isEmpty() && type == Type.YES_NO) {
      return YES_NO;
    }
    if (options.isEmpty() && (type == Type.CHOICE || type == Type.SEVERAL)) {
      entry.problem("options", "is missing");
    }
    return options;
  }

  private static Option option(Entry entry, String key) {
    entry.only(key, "fr", "en");
    return new Option(entry.text(key), entry.both("label"), entry.bothOrNone("hint"));
  }

  private static Range range(Entry entry) {
    return new Range(
        bound(entry, "min"),
        bound(entry, "max"),
        unit(entry),
        entry.oneOf("decimals", DECIMALS, false));
  }

  private static BigDecimal bound(Entry entry, String field) {
    if (!entry.has(field)) {
      entry.problem(field, "is missing: a number has bounds");
    }
    return entry.number(field).orElse(BigDecimal.ZERO);
  }

  /** One word for both languages, or {@code unit} among the texts of each. */
  private static Text unit(Entry entry) {
    return entry
        .find("unit")
        .map(unit -> new Text(unit, unit))
        .orElseGet(() -> entry.bothOrNone("unit"));
  }
}
