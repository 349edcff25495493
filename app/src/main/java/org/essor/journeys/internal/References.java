package org.essor.journeys.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.essor.journeys.Evidence;
import org.essor.journeys.Reference;
import org.essor.journeys.Source;
import org.essor.journeys.Text;
import org.jspecify.annotations.Nullable;

/** Reads references such as {@code mdr | annex VIII 6.3 | P}. */
final class References {

  static final Map<String, Evidence> TAGS =
      Map.of("P", Evidence.PRIMARY, "S", Evidence.SECONDARY, "M", Evidence.MEMORY);

  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("annex", "annexe"),
          Map.entry("annexes", "annexes"),
          Map.entry("rule", "règle"),
          Map.entry("rules", "règles"),
          Map.entry("recital", "considérant"),
          Map.entry("recitals", "considérants"),
          Map.entry("chapter", "chapitre"),
          Map.entry("ch.", "chap."),
          Map.entry("table", "tableau"),
          Map.entry("tables", "tableaux"),
          Map.entry("step", "étape"),
          Map.entry("steps", "étapes"),
          Map.entry("part", "partie"),
          Map.entry("paragraph", "paragraphe"),
          Map.entry("title", "titre"),
          Map.entry("rev.", "rév."),
          Map.entry("and", "et"),
          Map.entry("to", "à"));
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+\\.?");

  private final SequencedMap<String, Source> sources;

  References(SequencedMap<String, Source> sources) {
    this.sources = sources;
  }

  SequencedMap<String, Source> sources() {
    return sources;
  }

  /** Reads a field that lists references. */
  List<Reference> read(Entry entry, String field) {
    return entry.texts(field).stream()
        .map(text -> read(text, what -> entry.problem(field, what)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Reads references separated by semicolons. */
  List<Reference> readAll(String text, Report report) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> read(part, report))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Where a problem is told. */
  interface Report {
    void problem(String what);
  }

  private @Nullable Reference read(String text, Report report) {
    var parts = text.split("\\|", -1);
    var source = sources.get(parts[0].strip());
    if (source == null) {
      report.problem("unknown source " + parts[0].strip());
      return null;
    }
    var tag = parts.length > 2 ? TAGS.get(parts[2].strip()) : source.evidence();
    if (tag == null || parts.length > 3) {
      report.problem("must read 'source | place' or 'source | place | P, S or M': " + text);
      return null;
    }
    return new Reference(source, locator(parts.length > 1 ? parts[1].strip() : ""), tag);
  }

  private static Text locator(String english) {
    var french =
        WORD.matcher(english)
            .replaceAll(match -> FRENCH.getOrDefault(match.group(), match.group()));
    return new Text(french, english);
  }
}
