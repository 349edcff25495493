package org.essor.frameworks.exchange;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.internal.FrameworkJson;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;

/**
 * Writes one version in one language as the objects of CASE 1.0; what 1.1 asks beyond is left out,
 * so that both can read it. Source: 1EdTech, Competencies and Academic Standards Exchange 1.0.
 */
public final class CaseWriter {

  private final CaseNames names;
  private final FrameworkVersion version;
  private final Language language;
  private final Optional<FrameworkVersion> before;
  private final boolean inForce;

  /**
   * A version among the others.
   *
   * @param before the version that it replaced
   * @param inForce whether new tests are measured with it
   */
  public record Place(
      FrameworkVersion version, Optional<FrameworkVersion> before, boolean inForce) {}

  public CaseWriter(CaseNames names, Place place, Language language) {
    this.names = names;
    this.version = place.version();
    this.before = place.before();
    this.inForce = place.inForce();
    this.language = language;
  }

  public UUID id() {
    return CaseNames.document(version, language);
  }

  private String changed() {
    return version.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private Map<String, Object> thing(String kind, UUID id) {
    var thing = new LinkedHashMap<String, Object>();
    thing.put("identifier", id.toString());
    thing.put("uri", names.uri(kind, id));
    thing.put("lastChangeDateTime", changed());
    return thing;
  }

  private String title() {
    return CaseNames.TITLE.in(language);
  }

  private Map<String, Object> documentLink() {
    return names.link(title(), "CFDocuments", id());
  }

  /** A {@code CFDocument} as it stands alone. */
  public Map<String, Object> document() {
    var document = packaged();
    document.put("CFPackageURI", names.link(title(), "CFPackages", id()));
    return document;
  }

  /** A {@code CFDocument} as it stands in its package. */
  private Map<String, Object> packaged() {
    var source = version.framework().source();
    var document = thing("CFDocuments", id());
    document.put("creator", "Essor, " + names.site());
    document.put("title", title());
    source.url().ifPresent(url -> document.put("officialSourceURL", url.toString()));
    document.put("language", language.code());
    document.put("version", version.name());
    document.put("adoptionStatus", inForce ? "Adopted" : "Deprecated");
    document.put(
        "notes",
        "source: %s\nevidence: %s"
            .formatted(source.title().in(language), FrameworkJson.tag(source.evidence())));
    return document;
  }

  /** A {@code CFPackage}: the document with all that belongs to it. */
  public Map<String, Object> cfPackage() {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("CFDocument", packaged());
    whole.put("CFItems", items());
    whole.put("CFAssociations", associations());
    whole.put("CFDefinitions", Map.of("CFItemTypes", types()));
    return whole;
  }

  private List<Map<String, Object>> items() {
    var items = new ArrayList<Map<String, Object>>();
    for (var domain : version.framework().domains()) {
      items.add(item(domain));
      domain.competences().forEach(competence -> items.add(item(competence)));
    }
    return items;
  }

  /** The {@code CFItem}s as each stands alone. */
  public List<Map<String, Object>> itemsAlone() {
    var items = items();
    items.forEach(item -> item.put("CFDocumentURI", documentLink()));
    return items;
  }

  private Map<String, Object> item(Domain domain) {
    return item(
        domain.id(),
        domain.name(),
        CaseNames.DOMAIN,
        "hours: %d\nevidence: %s".formatted(domain.hours(), FrameworkJson.tag(domain.evidence())));
  }

  private Map<String, Object> item(Competence competence) {
    return item(
        competence.id(),
        competence.name(),
        CaseNames.COMPETENCE,
        "wording: " + (competence.own() ? "own" : "source"));
  }

  private Map<String, Object> item(String id, Text name, Text type, String notes) {
    var item = thing("CFItems", CaseNames.item(version, language, id));
    item.put("fullStatement", name.in(language));
    item.put("humanCodingScheme", id);
    item.put("CFItemType", type.in(language));
    item.put(
        "CFItemTypeURI",
        names.link(type.in(language), "CFItemTypes", CaseNames.type(type, language)));
    item.put("language", language.code());
    item.put("notes", notes);
    return item;
  }

  /** The types of items: {@code CFItemType}. */
  public List<Map<String, Object>> types() {
    return List.of(type(CaseNames.DOMAIN, "1"), type(CaseNames.COMPETENCE, "1.1"));
  }

  private Map<String, Object> type(Text type, String hierarchy) {
    var values = thing("CFItemTypes", CaseNames.type(type, language));
    values.put("title", type.in(language));
    values.put("description", type.in(language));
    values.put("hierarchyCode", hierarchy);
    return values;
  }

  /** The {@code CFAssociation}s as each stands in the package. */
  private List<Map<String, Object>> associations() {
    var all = new ArrayList<Map<String, Object>>();
    int domains = 0;
    for (var domain : version.framework().domains()) {
      all.add(childOfDocument(domain, ++domains));
      int competences = 0;
      for (var competence : domain.competences()) {
        all.add(childOfDomain(competence, domain, ++competences));
        translation(competence).ifPresent(all::add);
        history(competence).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The {@code CFAssociation}s as each stands alone. */
  public List<Map<String, Object>> associationsAlone() {
    var associations = associations();
    associations.forEach(association -> association.put("CFDocumentURI", documentLink()));
    return associations;
  }

  /** Two ends of an association. */
  private record Ends(Map<String, Object> origin, Map<String, Object> destination) {}

  private Map<String, Object> association(String type, String name, Ends ends) {
    var association = thing("CFAssociations", CaseNames.part(version, language, type + " " + name));
    association.put("associationType", type);
    association.put("originNodeURI", ends.origin());
    association.put("destinationNodeURI", ends.destination());
    return association;
  }

  private Map<String, Object> link(FrameworkVersion of, Language in, Competence competence) {
    return names.link(competence.name().in(in), "CFItems", CaseNames.item(of, in, competence.id()));
  }

  private Map<String, Object> link(Domain domain) {
    return names.link(
        domain.name().in(language), "CFItems", CaseNames.item(version, language, domain.id()));
  }

  private Map<String, Object> childOfDocument(Domain domain, int place) {
    var association = association("isChildOf", domain.id(), new Ends(link(domain), documentLink()));
    association.put("sequenceNumber", place);
    return association;
  }

  private Map<String, Object> childOfDomain(Competence competence, Domain domain, int place) {
    var ends = new Ends(link(version, language, competence), link(domain));
    var association = association("isChildOf", competence.id(), ends);
    association.put("sequenceNumber", place);
    return association;
  }

  /** CASE 1.0 has no translation: what is said in English matches exactly what is in French. */
  private Optional<Map<String, Object>> translation(Competence competence) {
    return language == Language.FR
        ? Optional.empty()
        : Optional.of(
            association(
                "exactMatchOf",
                competence.id(),
                new Ends(
                    link(version, language, competence), link(version, Language.FR, competence))));
  }

  /** What became of the competence of the version before: the same, or replaced by this one. */
  private Optional<Map<String, Object>> history(Competence competence) {
    return before.flatMap(earlier ->
        earlier
            .framework()
            .findCompetence(competence.id())
            .map(old -> history(earlier, old, competence)));
  }

  private Map<String, Object> history(
      FrameworkVersion earlier, Competence old, Competence competence) {
    var then = link(earlier, language, old);
    var now = link(version, language, competence);
    return old.name().equals(competence.name())
        ? association("exactMatchOf", "before " + competence.id(), new Ends(now, then))
        : association("replacedBy", competence.id(), new Ends(then, now));
  }
}
