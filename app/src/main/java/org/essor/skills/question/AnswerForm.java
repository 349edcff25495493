package org.essor.skills.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;

/**
 * What was sent in answer to a question.
 *
 * @param fields the values by the name of their field
 */
public record AnswerForm(Map<String, List<String>> fields) {

  public AnswerForm {
    fields = Map.copyOf(fields);
  }

  public static final AnswerForm EMPTY = new AnswerForm(Map.of());

  /** The field of all answers of one part. */
  public static final String ANSWER = "answer";

  /** The button "I don't know". */
  public static final String UNKNOWN = "unknown";

  /** The buttons that move a line up or down. */
  public static final String MOVE = "move";

  private static final int LONGEST = 200;

  /** What a request holds. */
  public static AnswerForm of(Map<String, String[]> parameters) {
    var fields = new HashMap<String, List<String>>();
    parameters.forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    return new AnswerForm(fields);
  }

  /** The field of a part of an answer, from 0. */
  public static String line(int number) {
    return "line-" + number;
  }

  /** True where a field, or a button, was sent. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  String first(String field) {
    return all(field).isEmpty() ? "" : all(field).getFirst();
  }

  /**
   * The answer, or what to correct by field.
   *
   * @param given as {@link Task} describes it
   */
  public record Reading(List<String> given, Map<String, String> errors) {

    private static Reading of(List<String> given) {
      return new Reading(given, Map.of());
    }

    private static Reading wrong(String error) {
      return new Reading(List.of(), Map.of(ANSWER, error));
    }

    /** True where there is something to correct. */
    public boolean isWrong() {
      return !errors.isEmpty();
    }
  }

  /** Reads the answer to a task whose options were shown in an order. */
  public Reading read(Task task, Shuffle order, Texts texts) {
    if (has(UNKNOWN)) {
      return Reading.of(List.of());
    }
    return switch (task) {
      case Single single -> one(single.options().size(), texts);
      case HotSpot spot -> one(spot.labels().size(), texts);
      case Multiple multiple -> several(multiple.options().size(), texts);
      case Matching matching -> pairs(matching, order, texts);
      case Ordering ordering -> places(ordering, order, texts);
      case ShortText _ -> words(texts);
      case Numeric _ -> number(texts);
    };
  }

  private Reading one(int options, Texts texts) {
    return all(ANSWER).size() == 1 && isOption(first(ANSWER), options)
        ? Reading.of(all(ANSWER))
        : Reading.wrong(texts.get("skills.error.choice"));
  }

  private static boolean isOption(String value, int options) {
    return IntStream.rangeClosed(1, options).anyMatch(number -> value.equals("" + number));
  }

  private Reading several(int options, Texts texts) {
    var chosen = all(ANSWER).stream().distinct().sorted().toList();
    return !chosen.isEmpty() && chosen.stream().allMatch(value -> isOption(value, options))
        ? Reading.of(chosen)
        : Reading.wrong(texts.get("skills.error.several"));
  }

  private Reading pairs(Matching matching, Shuffle order, Texts texts) {
    var given = new ArrayList<String>();
    var errors = new LinkedHashMap<String, String>();
    for (int i = 0; i < matching.left().size(); i++) {
      var value = first(line(i));
      if (isOption(value, order.size())) {
        given.add(order.number(Integer.parseInt(value) - 1));
      } else {
        var left = matching.left().get(i).in(texts.language());
        errors.put(line(i), texts.get("skills.error.pair", left));
      }
    }
    return new Reading(given, errors);
  }

  private Reading places(Ordering ordering, Shuffle order, Texts texts) {
    var places = places(order);
    var errors = new LinkedHashMap<String, String>();
    var taken = new HashSet<Integer>();
    for (int i = 0; i < places.size(); i++) {
      if (!taken.add(places.get(i))) {
        var label = ordering.options().get(order.written().get(i)).in(texts.language());
        errors.put(line(i), texts.get("skills.error.place", places.get(i), label));
      }
    }
    return new Reading(inOrder(order).stream().map(order::number).toList(), errors);
  }

  /** The place of each line as chosen, from 1; that at which it was shown where it was not. */
  List<Integer> places(Shuffle order) {
    return IntStream.range(0, order.size())
        .mapToObj(
            i -> isOption(first(line(i)), order.size()) ? Integer.parseInt(first(line(i))) : i + 1)
        .toList();
  }

  /** The lines, from 0, in the order of their places. */
  List<Integer> inOrder(Shuffle order) {
    var places = places(order);
    return IntStream.range(0, order.size())
        .boxed()
        .sorted((a, b) -> Integer.compare(places.get(a), places.get(b)))
        .toList();
  }

  /** The same after a line was moved by its button; it still says which. */
  public AnswerForm moved(Shuffle order) {
    var lines = new ArrayList<>(inOrder(order));
    var move = first(MOVE).split("-", 2);
    var at = isOption(move[0], order.size()) ? lines.indexOf(Integer.parseInt(move[0]) - 1) : 0;
    var to = move.length == 2 && move[1].equals("up") ? at - 1 : at + 1;
    if (to >= 0 && to < lines.size()) {
      lines.add(to, lines.remove(at));
    }
    var fields = new HashMap<String, List<String>>();
    for (int place = 0; place < lines.size(); place++) {
      fields.put(line(lines.get(place)), List.of("" + (place + 1)));
    }
    fields.put(MOVE, all(MOVE));
    return new AnswerForm(fields);
  }

  /** True for the line, from 0, that was moved by its button. */
  boolean hasMoved(int line) {
    return first(MOVE).startsWith((line + 1) + "-");
  }

  private Reading words(Texts texts) {
    var typed = first(ANSWER).strip();
    if (typed.isEmpty()) {
      return Reading.wrong(texts.get("skills.error.words"));
    }
    return typed.length() > LONGEST
        ? Reading.wrong(texts.get("skills.error.long", LONGEST))
        : Reading.of(List.of(typed));
  }

  private Reading number(Texts texts) {
    return number(first(ANSWER), texts.language())
        .map(number -> Reading.of(List.of(number.toPlainString())))
        .orElseGet(() -> Reading.wrong(texts.get("skills.error.number")));
  }

  /**
   * A number as people write it: spaces between thousands, a comma or a point before decimals (in
   * English a comma between thousands too), its unit behind it.
   */
  static Optional<BigDecimal> number(String typed, Language language) {
    var digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace('−', '-');
    if (language == Language.EN && digits.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?\\D*")) {
      digits = digits.replace(",", "");
    }
    var number = digits.replace(',', '.').replaceFirst("(?<=\\d)[^\\d.].*$", "");
    return number.matches("[-+]?\\d{1,12}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(number))
        : Optional.empty();
  }
}
