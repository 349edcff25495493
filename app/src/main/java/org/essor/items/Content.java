package org.essor.items;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words and answers of an item as they are written, complete or not: texts by the name of their
 * field. A text in two languages is in {@code <field>.fr} and {@code <field>.en}; line {@code n} of
 * a list in {@code <field>.n}, from 1. Empty texts are left out.
 *
 * @param fields by name
 */
public record Content(SortedMap<String, String> fields) {

  /** The longest text of a field, in characters. */
  public static final int LONGEST = 4_000;

  /** The most lines of a list. */
  public static final int MOST_LINES = 8;

  private static final List<String> TEXTS = List.of("question", "explanation", "source.title");

  private static final double HARDEST = 2.5;
  private static final int MOST_MINUTES = 15;

  /** What an item asks one to do. */
  public enum Type {
    SINGLE("option"),
    MULTIPLE("option"),
    MATCHING("left", "right"),
    ORDERING("option"),
    TEXT,
    NUMBER,
    HOTSPOT("option");

    private final List<String> lists;

    Type(String... lists) {
      this.lists = List.of(lists);
    }

    /** The lists of lines that it has. */
    public List<String> lists() {
      return lists;
    }
  }

  public Content {
    var kept = new TreeMap<String, String>();
    fields.forEach((name, value) -> {
      if (!value.isBlank()) {
        kept.put(name, value.strip());
      }
    });
    fields = Collections.unmodifiableSortedMap(kept);
  }

  public static Content of(Map<String, String> fields) {
    return new Content(new TreeMap<>(fields));
  }

  /** The text of a field; empty where there is none. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  public Content with(String field, String value) {
    var changed = new TreeMap<>(fields);
    changed.put(field, value);
    return new Content(changed);
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  public Type type() {
    return Type.valueOf(get("type"));
  }

  /** The numbers of the lines of a list that have a text in one language at least. */
  public List<Integer> lines(String list) {
    return IntStream.rangeClosed(1, MOST_LINES)
        .filter(line -> has(list + "." + line + ".fr") || has(list + "." + line + ".en"))
        .boxed()
        .toList();
  }

  /** True where it can be answered without sight and without a pointer: its author checked both. */
  public boolean isAccessible() {
    return has("accessible.said") && has("accessible.keyboard");
  }

  /** The items that must not stand in one test with it. */
  public List<String> enemies() {
    return words("enemies");
  }

  public List<String> tags() {
    return Stream.of(get("tags").split("[,;]"))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  private List<String> words(String field) {
    return Stream.of(get(field).split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** A number as people write it, with a comma or a point. */
  public Optional<BigDecimal> number(String field) {
    var written =
        get(field).replace(',', '.').replace('−', '-').replaceAll("[\\s\\u202f\\u00a0]", "");
    return written.matches("-?\\d{1,9}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }

  /** A day, as {@code 2027-03-31} or {@code 31/03/2027}. */
  public Optional<LocalDate> date(String field) {
    try {
      var day = get(field).replaceFirst("^(\\d{2})/(\\d{2})/(\\d{4})$", "$3-$2-$1");
      return has(field) ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * Something to put right before others read it.
   *
   * @param field that of the form
   * @param code ends the key of the text that says it
   */
  public record Problem(String field, String code) {}

  /** What is missing or cannot be, in the order of the form; none where it is complete. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    bothLanguages().forEach(field -> missing(field, problems));
    if (has("document.fr") != has("document.en")) {
      missing(has("document.fr") ? "document.en" : "document.fr", problems);
    }
    missing("competence", problems);
    missing("source.tag", problems);
    wrong("source.url", isAddress(), "address", problems);
    wrong("source.checked", date("source.checked").isPresent(), "date", problems);
    wrong("difficulty", isBetween("difficulty", -HARDEST, HARDEST), "difficulty", problems);
    wrong(
        "minutes",
        isBetween("minutes", 1, MOST_MINUTES) && isWhole("minutes"),
        "minutes",
        problems);
    new TaskCheck(this).problems().forEach(problems::add);
    return problems;
  }

  private Stream<String> bothLanguages() {
    return TEXTS.stream().flatMap(field -> Stream.of(field + ".fr", field + ".en"));
  }

  private void missing(String field, List<Problem> problems) {
    wrong(field, has(field), "missing", problems);
  }

  private static void wrong(String field, boolean right, String code, List<Problem> problems) {
    if (!right) {
      problems.add(new Problem(field, code));
    }
  }

  private boolean isBetween(String field, double least, double most) {
    return number(field)
        .filter(value -> value.doubleValue() >= least && value.doubleValue() <= most)
        .isPresent();
  }

  private boolean isWhole(String field) {
    return number(field).filter(value -> value.stripTrailingZeros().scale() <= 0).isPresent();
  }

  private boolean isAddress() {
    try {
      var scheme = new URI(get("source.url")).getScheme();
      return "https".equals(scheme) || "http".equals(scheme);
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /** True where its question is written in a language at least. */
  public boolean isBegun() {
    return has("question.fr") || has("question.en");
  }

  /** How many texts one language has and the other lacks. */
  public int untranslated(String language) {
    var other = language.equals("fr") ? ".en" : ".fr";
    return (int)
        fields.keySet().stream()
            .filter(name -> name.endsWith(other))
            .filter(name -> !has(name.substring(0, name.length() - 2) + language))
            .count();
  }
}
