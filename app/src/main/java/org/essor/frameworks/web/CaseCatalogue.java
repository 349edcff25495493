package org.essor.frameworks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.Frameworks;
import org.essor.frameworks.exchange.CaseNames;
import org.essor.frameworks.exchange.CaseWriter;
import org.essor.frameworks.exchange.CaseWriter.Place;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.springframework.stereotype.Component;

/** All published versions as CASE, each in both languages, found by identifier. */
@Component
class CaseCatalogue {

  private final Frameworks frameworks;
  private final CaseNames names;

  CaseCatalogue(Frameworks frameworks, SiteSettings site) {
    this.frameworks = frameworks;
    this.names = new CaseNames(site.url());
  }

  CaseNames names() {
    return names;
  }

  /** The last published first. */
  List<CaseWriter> list() {
    var versions = frameworks.list();
    var inForce = frameworks.inForce().name();
    var writers = new ArrayList<CaseWriter>();
    for (int i = 0; i < versions.size(); i++) {
      var version = versions.get(i);
      var before =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1))
              : Optional.<FrameworkVersion>empty();
      var place = new Place(version, before, version.name().equals(inForce));
      Stream.of(Language.values())
          .forEach(language -> writers.add(new CaseWriter(names, place, language)));
    }
    return writers;
  }

  Optional<CaseWriter> find(UUID document) {
    return list().stream().filter(writer -> writer.id().equals(document)).findFirst();
  }

  Optional<Map<String, Object>> findItem(UUID id) {
    return among(list().stream().flatMap(writer -> writer.itemsAlone().stream()), id);
  }

  Optional<Map<String, Object>> findAssociation(UUID id) {
    return among(list().stream().flatMap(writer -> writer.associationsAlone().stream()), id);
  }

  Optional<Map<String, Object>> findType(UUID id) {
    return among(list().stream().flatMap(writer -> writer.types().stream()), id);
  }

  private static Optional<Map<String, Object>> among(Stream<Map<String, Object>> things, UUID id) {
    return things.filter(thing -> id.toString().equals(thing.get("identifier"))).findFirst();
  }

  /** The associations that an item is an end of. */
  List<Map<String, Object>> associationsOf(UUID item) {
    return list().stream()
        .flatMap(writer -> writer.associationsAlone().stream())
        .filter(association ->
            isEnd(association, "originNodeURI", item)
                || isEnd(association, "destinationNodeURI", item))
        .toList();
  }

  private static boolean isEnd(Map<String, Object> association, String end, UUID item) {
    return association.get(end) instanceof Map<?, ?> link
        && item.toString().equals(link.get("identifier"));
  }
}
