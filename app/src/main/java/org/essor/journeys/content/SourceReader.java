package org.essor.journeys.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.journeys.Body;
import org.essor.journeys.Evidence;
import org.essor.journeys.Source;
import org.essor.journeys.Text;

/** Reads the files {@code sources.yaml} and {@code bodies.yaml}. */
public final class SourceReader {

  private static final Map<String, String> KINDS =
      Stream.of("regulation", "code", "order", "guidance", "decision", "report", "press", "memory")
          .collect(Collectors.toMap(kind -> kind, kind -> kind, (a, _) -> a, LinkedHashMap::new));

  private SourceReader() {}

  public static SequencedMap<String, Source> sources(ContentFiles files) {
    return sources(files, "/sources.yaml");
  }

  /** Reads the files whose path ends so. */
  public static SequencedMap<String, Source> sources(ContentFiles files, String ending) {
    var sources = new LinkedHashMap<String, Source>();
    for (Entry entry : files.entries(ending, "id")) {
      var source = source(entry);
      var other = sources.putIfAbsent(source.id(), source);
      if (other != null && !other.equals(source)) {
        entry.problem("id", "stands in another sources.yaml with other words");
      }
    }
    return sources;
  }

  private static Source source(Entry entry) {
    entry.only("id", "kind", "fr", "en", "url", "version", "tag", "checked", "note");
    entry.text("tag");
    return new Source(
        entry.text("id"),
        entry.oneOf("kind", KINDS, "guidance"),
        entry.both("title"),
        shortTitle(entry),
        url(entry),
        entry.find("version"),
        entry.oneOf("tag", References.TAGS, Evidence.MEMORY),
        checked(entry));
  }

  private static Text shortTitle(Entry entry) {
    var text = entry.bothOrNone("short");
    return text.isEmpty() ? entry.both("title") : text;
  }

  private static LocalDate checked(Entry entry) {
    if (!entry.has("checked")) {
      entry.problem("checked", "is missing: the date on which the source was last read");
    }
    return entry.date("checked").orElse(LocalDate.EPOCH);
  }

  public static SequencedMap<String, Body> bodies(ContentFiles files, References references) {
    var bodies = new LinkedHashMap<String, Body>();
    for (Entry entry : files.entries("/bodies.yaml", "id")) {
      entry.only("id", "fr", "en", "url", "sources");
      bodies.put(
          entry.text("id"),
          new Body(
              entry.text("id"),
              entry.both("name"),
              entry.bothOrNone("about"),
              url(entry),
              references.read(entry, "sources")));
    }
    return bodies;
  }

  private static Optional<URI> url(Entry entry) {
    try {
      return entry.find("url").map(URI::create);
    } catch (IllegalArgumentException _) {
      entry.problem("url", "is not an address");
      return Optional.empty();
    }
  }
}
