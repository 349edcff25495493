package org.essor.skills.internal;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Offer;
import org.essor.skills.Offer.Kind;
import org.essor.skills.Offer.Public;

/** Reads {@code training.yaml}; a folder without it offers nothing. */
final class TrainingReader {

  static final String FILE = "training.yaml";

  private static final Map<String, Kind> KINDS = words(Stream.of(Kind.values()));
  private static final Map<String, Public> PUBLICS = words(Stream.of(Public.values()));
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final Problems problems;
  private final Set<String> domains;

  TrainingReader(Problems problems, Framework framework) {
    this.problems = problems;
    this.domains = framework.domains().stream().map(Domain::id).collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> Map<String, E> words(Stream<E> values) {
    return values.collect(
        Collectors.toMap(
            value -> value.name().toLowerCase(Locale.ROOT),
            Function.identity(),
            (one, _) -> one,
            LinkedHashMap::new));
  }

  List<Offer> read(RegulationFiles files) {
    return new ContentFiles(files, problems)
        .documents(FILE).stream()
            .peek(document -> document.only("offers"))
            .flatMap(document -> document.list("offers", "id").stream())
            .map(this::offer)
            .toList();
  }

  private Offer offer(Entry entry) {
    entry.only("id", "kind", "for", "domains", "hours", "url", "source", "fr", "en");
    entry.child("fr").only("name", "provider", "audience", "curricula");
    entry.child("en").only("name", "provider", "audience", "curricula");
    entry.text("kind");
    return new Offer(
        id(entry),
        entry.oneOf("kind", KINDS, Kind.COURSE),
        entry.both("name"),
        entry.both("provider"),
        entry.both("audience"),
        publics(entry),
        domains(entry),
        BankReader.lines(entry, "curricula"),
        hours(entry),
        url(entry),
        BankReader.source(entry));
  }

  private static String id(Entry entry) {
    var id = entry.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      entry.problem("id", "is part of an address: small letters, digits and hyphens only");
    }
    return id;
  }

  private static Set<Public> publics(Entry entry) {
    var publics = EnumSet.noneOf(Public.class);
    for (var word : entry.texts("for")) {
      Optional.ofNullable(PUBLICS.get(word))
          .ifPresentOrElse(
              publics::add,
              () ->
                  entry.problem(
                      "for",
                      "is %s, but must be among %s"
                          .formatted(word, String.join(", ", PUBLICS.keySet()))));
    }
    if (publics.isEmpty()) {
      entry.problem("for", "is missing: whom it is for");
    }
    return publics;
  }

  private List<String> domains(Entry entry) {
    var named = entry.texts("domains");
    named.stream()
        .filter(domain -> !domains.contains(domain))
        .forEach(domain -> entry.problem("domains", "is not in the framework: " + domain));
    return named;
  }

  private static Optional<Integer> hours(Entry entry) {
    var hours = entry.whole("hours");
    if (hours.filter(number -> number < 1).isPresent()) {
      entry.problem("hours", "must be at least 1, or empty where no source says it");
    }
    return hours;
  }

  private static Optional<URI> url(Entry entry) {
    var url = entry.find("url");
    if (url.filter(address -> !address.matches("https?://\\S+")).isPresent()) {
      entry.problem("url", "must be an address that begins with https://");
      return Optional.empty();
    }
    return url.map(URI::create);
  }
}
