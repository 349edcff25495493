package org.essor.items.qti;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.items.qti.QtiItem.Marks;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.skills.Citation;
import org.w3c.dom.Element;

/**
 * What the manifest says of an item in IEEE LOM.
 *
 * @param resource its element {@code resource}
 */
record Metadata(Element resource) {

  private static final Map<String, Evidence> EVIDENCE =
      Stream.of(Evidence.values())
          .collect(Collectors.toUnmodifiableMap(ManifestWriter::tag, known -> known));

  /** Its number in the bank, where Essor wrote it. */
  Optional<String> id() {
    return identifiers("general").stream()
        .filter(identifier -> catalogOf(identifier).equals(Qti.ITEMS))
        .flatMap(identifier -> Xml.text(identifier, "entry").stream())
        .findFirst();
  }

  Optional<String> language() {
    return sections("general")
        .flatMap(general -> Xml.text(general, "language").stream())
        .findFirst();
  }

  Marks marks() {
    var classified = classified();
    return new Marks(
        classified.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("Essor framework "))
            .map(Map.Entry::getValue)
            .findFirst(),
        Optional.ofNullable(classified.get(Qti.LOGITS)).flatMap(Metadata::number),
        Optional.ofNullable(classified.get(Qti.ACCESSIBLE)).map(Boolean::valueOf),
        minutes(),
        enemies(),
        source());
  }

  private Stream<Element> sections(String name) {
    return Xml.below(resource, "lom").stream().flatMap(lom -> Xml.children(lom, name).stream());
  }

  private List<Element> identifiers(String section) {
    return sections(section).flatMap(found -> Xml.children(found, "identifier").stream()).toList();
  }

  private static String catalogOf(Element identifier) {
    return Xml.text(identifier, "catalog").orElse("");
  }

  /** The number of the taxon by the name of its taxonomy. */
  private Map<String, String> classified() {
    var found = new HashMap<String, String>();
    sections("classification")
        .flatMap(section -> Xml.children(section, "taxonPath").stream())
        .forEach(path ->
            Xml.text(path, "source", "string")
                .ifPresent(source ->
                    Xml.text(path, "taxon", "id")
                        .ifPresent(value -> found.putIfAbsent(source, value))));
    return found;
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Optional<Integer> minutes() {
    return sections("educational")
        .flatMap(section -> Xml.text(section, "typicalLearningTime", "duration").stream())
        .flatMap(text -> duration(text).stream())
        .map(time -> (int) Math.clamp(time.plusSeconds(59).toMinutes(), 1, 15))
        .findFirst();
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private Stream<Element> related(String kind) {
    return sections("relation")
        .filter(relation -> Xml.text(relation, "kind", "value").orElse("").equals(kind))
        .flatMap(relation -> Xml.children(relation, "resource").stream());
  }

  private static Optional<String> entry(Element resource, String catalog) {
    return Xml.children(resource, "identifier").stream()
        .filter(identifier -> catalogOf(identifier).equals(catalog))
        .flatMap(identifier -> Xml.text(identifier, "entry").stream())
        .findFirst();
  }

  private Set<String> enemies() {
    return related(Qti.ENEMY)
        .flatMap(resource -> entry(resource, Qti.ITEMS).stream())
        .collect(Collectors.toSet());
  }

  private Optional<Citation> source() {
    return related("isbasedon").flatMap(resource -> citation(resource).stream()).findFirst();
  }

  /** Empty where another system wrote it: it does not say how well the source is known. */
  private static Optional<Citation> citation(Element resource) {
    var known = entry(resource, Qti.EVIDENCE).orElse("").split(" ", -1);
    if (known.length != 2 || !EVIDENCE.containsKey(known[0])) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Citation(
              title(resource),
              entry(resource, "URI").map(URI::create),
              EVIDENCE.getOrDefault(known[0], Evidence.MEMORY),
              LocalDate.parse(known[1])));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Text title(Element resource) {
    var words =
        Xml.children(resource, "description").stream()
            .flatMap(description -> Xml.children(description, "string").stream())
            .collect(
                Collectors.toMap(
                    string -> string.getAttribute("xml:lang"),
                    string -> string.getTextContent().strip(),
                    (first, _) -> first));
    return new Text(words.getOrDefault("fr", ""), words.getOrDefault("en", ""));
  }
}
