package org.essor.journeys.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.essor.journeys.Evidence;
import org.essor.journeys.Reference;
import org.essor.journeys.Source;
import org.essor.journeys.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads references such as {@code mdr | annex VIII 6.3 | P}. A place is written in English; words
 * that are not in the table here are given in both languages: {@code english // français}.
 */
public final class References {

  public static final Map<String, Evidence> TAGS =
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
          Map.entry("axis", "axe"),
          Map.entry("level", "niveau"),
          Map.entry("levels", "niveaux"),
          Map.entry("January", "janvier"),
          Map.entry("February", "février"),
          Map.entry("March", "mars"),
          Map.entry("April", "avril"),
          Map.entry("May", "mai"),
          Map.entry("June", "juin"),
          Map.entry("July", "juillet"),
          Map.entry("August", "août"),
          Map.entry("September", "septembre"),
          Map.entry("October", "octobre"),
          Map.entry("November", "novembre"),
          Map.entry("December", "décembre"),
          Map.entry("rev.", "rév."),
          Map.entry("and", "et"),
          Map.entry("to", "à"));

  /** Words that are the same in both languages. */
  private static final Set<String> SAME =
      Set.of(
          "art.",
          "section",
          "sections",
          "figure",
          "figures",
          "option",
          "note",
          "notes",
          "page",
          "pages");

  private static final String IN_FRENCH = " // ";
  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");
  private static final Pattern PLAIN_WORD = Pattern.compile("\\p{Ll}{2,}\\.?");

  private final SequencedMap<String, Source> sources;

  public References(SequencedMap<String, Source> sources) {
    this.sources = sources;
  }

  public SequencedMap<String, Source> sources() {
    return sources;
  }

  /** Reads a field that lists references. */
  public List<Reference> read(Entry entry, String field) {
    return entry.texts(field).stream()
        .map(text -> read(text, what -> entry.problem(field, what)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Reads references separated by semicolons. */
  public List<Reference> readAll(String text, Report report) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> read(part, report))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Where a problem is told. */
  public interface Report {
    void problem(String what);
  }

  private @Nullable Reference read(String text, Report report) {
    var parts = text.split("\\|", -1);
    var source = sources.get(parts[0].strip());
    if (source == null) {
      var id = parts[0].strip();
      report.problem("unknown source " + id + Near.hint(id, sources.keySet()));
      return null;
    }
    var tag = parts.length > 2 ? TAGS.get(parts[2].strip()) : source.evidence();
    if (tag == null || parts.length > 3) {
      report.problem("must read 'source | place' or 'source | place | P, S or M': " + text);
      return null;
    }
    var place = parts.length > 1 ? parts[1].strip() : "";
    untranslated(place)
        .ifPresent(word ->
            report.problem(
                "'%s' of '%s' has no French: write 'english // français'".formatted(word, place)));
    return new Reference(source, locator(place), tag);
  }

  /** The first word of a place that a French reader would be shown in English. */
  private static Optional<String> untranslated(String place) {
    return place.contains(IN_FRENCH)
        ? Optional.empty()
        : WORD.matcher(place)
            .results()
            .map(MatchResult::group)
            .filter(word -> PLAIN_WORD.matcher(word).matches())
            .filter(word -> !FRENCH.containsKey(word) && !SAME.contains(word))
            .findFirst();
  }

  private static Text locator(String place) {
    var both = place.split(IN_FRENCH, 2);
    return both.length == 2 ? new Text(both[1].strip(), both[0].strip()) : translated(place);
  }

  private static Text translated(String english) {
    var french =
        WORD.matcher(english)
            .replaceAll(match -> FRENCH.getOrDefault(match.group(), match.group()));
    return new Text(french, english);
  }
}
