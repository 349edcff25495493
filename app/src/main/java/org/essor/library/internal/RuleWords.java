package org.essor.library.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essor.decision.Decision;
import org.essor.decision.Rule;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Option;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Regulation;
import org.essor.journeys.Step;
import org.essor.journeys.Text;
import org.essor.platform.Language;

/** Says the cells of decision tables in plain words: those of the questions and the outcomes. */
final class RuleWords {

  static final String ANY = "-";

  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(\\]])\\s*([0-9.]+)\\s*\\.\\.\\s*([0-9.]+)\\s*([\\])\\[])");
  private static final Pattern NEGATION = Pattern.compile("not\\((.*)\\)");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

  private final Regulation regulation;
  private final Say say;

  RuleWords(Regulation regulation, Say say) {
    this.regulation = regulation;
    this.say = say;
  }

  /** What a column asks: the question, for a box to tick also its label, or another decision. */
  Text column(String name) {
    var question = question(name);
    if (question.isEmpty()) {
      return decision(name).map(DecisionText::title).orElse(new Text(name, name));
    }
    var asked = question.get();
    return asked.type() == Type.SEVERAL
        ? option(asked, name)
            .map(option -> say.of("library.rule.box", asked.title(), option.label()))
            .orElse(asked.title())
        : asked.title();
  }

  private Optional<Question> question(String name) {
    return Optional.ofNullable(regulation.askedBy().get(name));
  }

  private Optional<DecisionText> decision(String name) {
    return Optional.ofNullable(regulation.decisions().get(name));
  }

  private static Optional<Option> option(Question question, String value) {
    return question.options().stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /** The conditions of a rule that hold something: question and answer, one a line. */
  List<Text> conditions(Decision decision, Rule rule) {
    var lines = new ArrayList<Text>();
    for (int i = 0; i < decision.columns().size(); i++) {
      var cell = rule.conditions().get(i).strip();
      if (!cell.equals(ANY)) {
        lines.add(condition(decision.columns().get(i), cell));
      }
    }
    return lines.isEmpty() ? List.of(say.of("library.rule.always")) : lines;
  }

  private Text condition(String column, String cell) {
    var asked = column(column);
    var answer = cell(column, cell);
    return new Text(line(asked.fr(), answer.fr(), "\u202f: "), line(asked.en(), answer.en(), ": "));
  }

  private static String line(String asked, String answer, String colon) {
    return asked.endsWith("?") ? asked + " " + answer : asked + colon + answer;
  }

  /** What a cell allows. */
  Text cell(String column, String cell) {
    if (cell.equals(ANY)) {
      return say.of("library.rule.any");
    }
    var interval = INTERVAL.matcher(cell);
    if (interval.matches()) {
      var key = interval.group(4).equals("]") ? "library.rule.to" : "library.rule.below";
      return say.of(key, interval.group(2), interval.group(3));
    }
    var negation = NEGATION.matcher(cell);
    return negation.matches()
        ? say.of("library.rule.not", values(column, negation.group(1)))
        : values(column, cell);
  }

  private Text values(String column, String cell) {
    return joined(
        Arrays.stream(cell.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
            .map(part -> value(column, part.strip()))
            .toList());
  }

  private Text value(String column, String literal) {
    if (literal.equals("true") || literal.equals("false")) {
      return truth(column, literal);
    }
    var string = STRING.matcher(literal);
    if (!string.matches()) {
      return new Text(literal, literal);
    }
    var word = string.group(1);
    return question(column)
        .flatMap(question -> option(question, word))
        .map(Option::label)
        .orElseGet(() ->
            decision(column)
                .map(decision -> decision.outcome(word).label())
                .orElse(new Text(word, word)));
  }

  private Text truth(String column, String literal) {
    return question(column)
        .flatMap(question -> option(question, literal))
        .map(Option::label)
        .orElseGet(() -> say.of("library.rule." + literal));
  }

  /** What a rule answers. */
  Text outcome(DecisionText decision, Rule rule) {
    return joined(outcomes(rule).stream().map(word -> label(decision, word)).toList());
  }

  private Text label(DecisionText decision, String word) {
    if (word.equals("null")) {
      return say.of("library.rule.nothing");
    }
    if (decision.outcomes().containsKey(word)) {
      return decision.outcome(word).label();
    }
    boolean truth = word.equals("true") || word.equals("false");
    return truth
        ? say.of("library.rule." + word)
        : Optional.ofNullable(regulation.steps().get(word))
            .map(Step::title)
            .orElseGet(() -> new Text(word, word));
  }

  /** The values that a rule answers, as outcomes name them. */
  static List<String> outcomes(Rule rule) {
    var output = rule.outputs().getFirst().strip();
    var words = STRING.matcher(output).results().map(match -> match.group(1)).toList();
    return words.isEmpty() ? List.of(output) : words;
  }

  private Text joined(List<Text> texts) {
    return new Text(joined(texts, Language.FR), joined(texts, Language.EN));
  }

  private String joined(List<Text> texts, Language language) {
    var words = texts.stream().map(text -> text.in(language)).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : words.subList(0, last).stream().collect(Collectors.joining(", "))
            + say.of("library.rule.or").in(language)
            + words.get(last);
  }
}
