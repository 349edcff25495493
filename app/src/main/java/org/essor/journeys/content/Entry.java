package org.essor.journeys.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.journeys.Text;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML file, read field by field. What is missing or wrong is noted with the name of
 * the file, the entry and the field, and replaced by something harmless, so that reading goes on.
 */
public final class Entry {

  private final Problems problems;
  private final String file;
  private final String name;
  private final String prefix;
  private final Map<?, ?> fields;

  private Entry(Entry parent, String name, String prefix, Map<?, ?> fields) {
    this(parent.problems, parent.file, name, prefix, fields);
  }

  private Entry(Problems problems, String file, String name, String prefix, Map<?, ?> fields) {
    this.problems = problems;
    this.file = file;
    this.name = name;
    this.prefix = prefix;
    this.fields = fields;
  }

  /** The root of a file that is one mapping. */
  public static Entry root(Problems problems, String file, @Nullable Object content) {
    if (content instanceof Map<?, ?> fields) {
      return new Entry(problems, file, "", "", fields);
    }
    problems.add(file, "", "must be fields with values (name: value)");
    return new Entry(problems, file, "", "", Map.of());
  }

  /** The entries of a file that is a list, each named by the field {@code key}. */
  public static List<Entry> rootList(
      Problems problems, String file, @Nullable Object content, String key) {
    return new Entry(problems, file, "", "", Map.of("", content == null ? "" : content))
        .list("", key);
  }

  public String file() {
    return file;
  }

  /** The names of the fields, in the order of the file. */
  public List<String> names() {
    return fields.keySet().stream().map(String::valueOf).toList();
  }

  public void problem(String field, String what) {
    var where = prefix + field;
    problems.add(file, name + (name.isEmpty() || where.isEmpty() ? "" : ", ") + where, what);
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** True where the field is a text, rather than a list or fields of its own. */
  public boolean isText(String field) {
    return fields.get(field) instanceof String;
  }

  /** A text that must be there. */
  public String text(String field) {
    var value = find(field);
    if (value.isEmpty()) {
      problem(field, "is missing");
    }
    return value.orElse("");
  }

  public Optional<String> find(String field) {
    return switch (fields.get(field)) {
      case null -> Optional.empty();
      case String text when text.isBlank() -> Optional.empty();
      case String text -> Optional.of(text.strip());
      default -> {
        problem(field, "must be a text");
        yield Optional.empty();
      }
    };
  }

  /** The same field under {@code fr} and {@code en}; both must be there. */
  public Text both(String field) {
    return new Text(child("fr").text(field), child("en").text(field));
  }

  /** The same field under {@code fr} and {@code en}: in both or in neither. */
  public Text bothOrNone(String field) {
    var french = child("fr").find(field);
    var english = child("en").find(field);
    if (french.isPresent() != english.isPresent()) {
      problem(
          (french.isPresent() ? "en." : "fr.") + field, "is missing: the other language has it");
    }
    return new Text(french.orElse(""), english.orElse(""));
  }

  /** A mapping that must be there. */
  public Entry child(String field) {
    if (fields.get(field) instanceof Map<?, ?> content) {
      return new Entry(this, name, prefix + field + ".", content);
    }
    if (!has(field)) {
      problem(field, "is missing");
    } else {
      problem(field, "must be fields with values (name: value)");
    }
    return new Entry(new Problems(), file, name, prefix, Map.of());
  }

  /**
   * The mappings of a list, each named by its field {@code key}; none where the field is absent.
   */
  public List<Entry> list(String field, String key) {
    if (!has(field)) {
      return List.of();
    }
    if (!(fields.get(field) instanceof List<?> items)) {
      problem(field, "must be a list (- " + key + ": …)");
      return List.of();
    }
    var names = new HashSet<String>();
    return IntStream.range(0, items.size())
        .mapToObj(i -> item(new Item(field, key, i + 1), items.get(i)))
        .filter(Objects::nonNull)
        .filter(entry -> entry.isFirst(key, names))
        .toList();
  }

  private record Item(String field, String key, int position) {}

  private @Nullable Entry item(Item item, @Nullable Object content) {
    if (!(content instanceof Map<?, ?> map)) {
      problem(
          item.field(), "entry " + item.position() + " must have fields (" + item.key() + ": …)");
      return null;
    }
    var key = map.get(item.key()) instanceof String id ? id : "entry " + item.position();
    return name.isEmpty()
        ? new Entry(this, key, "", map)
        : new Entry(this, name, prefix + item.field() + "[" + key + "].", map);
  }

  /** False, and noted, for the second entry of a name. */
  private boolean isFirst(String key, Set<String> names) {
    if (fields.get(key) instanceof String id && !names.add(id)) {
      problem(key, "stands twice: " + id);
      return false;
    }
    return true;
  }

  /** The texts of a list; a single text counts as a list of one. */
  public List<String> texts(String field) {
    return switch (fields.get(field)) {
      case null -> List.of();
      case String text when text.isBlank() -> List.of();
      case String text -> List.of(text.strip());
      case List<?> items when items.stream().allMatch(String.class::isInstance) ->
          items.stream().map(String.class::cast).map(String::strip).toList();
      default -> {
        problem(field, "must be a list of texts");
        yield List.of();
      }
    };
  }

  /** One of a few words. */
  public <E> E oneOf(String field, Map<String, E> allowed, E fallback) {
    var word = find(field);
    if (word.isEmpty()) {
      return fallback;
    }
    var meaning = allowed.get(word.get());
    if (meaning == null) {
      problem(
          field,
          "is " + word.get() + ", but must be one of " + String.join(", ", allowed.keySet()));
      return fallback;
    }
    return meaning;
  }

  public Optional<LocalDate> date(String field) {
    try {
      return find(field).map(LocalDate::parse);
    } catch (DateTimeException _) {
      problem(field, "is " + find(field).orElse("") + ", but must be a date such as 2026-11-21");
      return Optional.empty();
    }
  }

  public Optional<BigDecimal> number(String field) {
    try {
      return find(field).map(BigDecimal::new);
    } catch (NumberFormatException _) {
      problem(field, "must be a number");
      return Optional.empty();
    }
  }

  public Optional<Integer> whole(String field) {
    try {
      return number(field).map(BigDecimal::intValueExact);
    } catch (ArithmeticException _) {
      problem(field, "must be a whole number");
      return Optional.empty();
    }
  }

  /** Notes every field that is none of these: most often a spelling mistake. */
  public void only(String... known) {
    var allowed = Set.of(known);
    for (Object field : fields.keySet()) {
      if (!allowed.contains(String.valueOf(field))) {
        problem(
            String.valueOf(field),
            "is not a field known here; known are "
                + String.join(", ", known)
                + Near.hint(String.valueOf(field), allowed));
      }
    }
  }
}
