package org.essor.calls.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.calls.BodyKind;
import org.essor.calls.Call;
import org.essor.calls.CallSheet;
import org.essor.calls.Round;
import org.essor.calls.Territory;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;

/**
 * A call in the national schema of aid schemes, extension for professionals ({@code
 * schema-dispositif-aide}, version 0.2.0 of 2026-06-08, 26 fields). What Essor does not know is
 * left empty.
 *
 * @param fields by name, in the order of the schema
 */
record SchemeExport(SequencedMap<String, String> fields) {

  static final List<String> NAMES =
      List.of(
          "id",
          "titre",
          "promesse",
          "description",
          "eligibilite",
          "types_aides",
          "porteurs",
          "programmes_parents",
          "url_source",
          "cibles",
          "eligibilite_geographique",
          "eligibilite_geographique_exclusions",
          "date_ouverture",
          "date_cloture",
          "date_mise_a_jour",
          "base_juridique",
          "eligibilite_effectif_minimal",
          "eligibilite_effectif_maximal",
          "eligibilite_categorie_taille_entreprise",
          "eligibilite_annees_existence_minimal",
          "eligibilite_forme_juridique",
          "eligibilite_forme_juridique_exclusions",
          "ciblage_secteur_activite",
          "ciblage_naf",
          "ciblage_naf_exclusions",
          "chainage_paiement");

  private static final Comparator<Instant> NATURAL = Comparator.naturalOrder();
  private static final Texts FRENCH = Translations.read(Language.FR);

  /** Makes the export; empty where the call lacks what the schema requires. */
  static Optional<SchemeExport> of(Call call, String site) {
    var sheet = call.sheet();
    if (sheet.description().fr().isBlank()
        || sheet.bodies().isEmpty()
        || sheet.territories().isEmpty()
        || sheet.operator().isBlank()) {
      return Optional.empty();
    }
    var known = new LinkedHashMap<String, String>();
    NAMES.forEach(name -> known.put(name, ""));
    known.put("id", call.id().toString());
    known.put("titre", sheet.title().fr());
    known.put("promesse", sheet.summary().fr());
    known.put("description", sheet.description().fr());
    known.put("eligibilite", eligibility(sheet));
    known.put("types_aides", "financement");
    known.put(
        "porteurs",
        "[{\"nom\":\"%s\",\"roles\":[\"instructeur\"]}]"
            .formatted(sheet.operator().replace("\\", "\\\\").replace("\"", "\\\"")));
    known.put("programmes_parents", "France 2030");
    known.put("url_source", site + call.address());
    known.put("cibles", String.join("|", targets(sheet.bodies())));
    known.put(
        "eligibilite_geographique",
        sheet.territories().stream().map(Territory::code).collect(Collectors.joining("|")));
    known.put("date_ouverture", edge(call.rounds().stream().map(Round::opensAt).min(NATURAL)));
    known.put("date_cloture", edge(call.rounds().stream().map(Round::closesAt).max(NATURAL)));
    known.put("date_mise_a_jour", second(call.changedAt()));
    known.put("eligibilite_categorie_taille_entreprise", String.join("|", sizes(sheet.bodies())));
    known.put("ciblage_secteur_activite", "santé");
    return Optional.of(new SchemeExport(known));
  }

  private static String eligibility(CallSheet sheet) {
    var wording = new Wording(FRENCH);
    return sheet.bodies().stream()
        .map(body -> "• " + wording.word(body))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> targets(List<BodyKind> bodies) {
    var targets = new LinkedHashSet<String>();
    bodies.forEach(body ->
        targets.add(
            switch (body) {
              case SMALL_COMPANY, LARGE_COMPANY, PRACTICE -> "professionnels";
              case ASSOCIATION -> "associations";
              case HEALTH_FACILITY,
                  CARE_FACILITY,
                  RESEARCH,
                  HIGHER_EDUCATION,
                  LOCAL_AUTHORITY,
                  PUBLIC_BODY ->
                  "secteur public";
            }));
    return targets;
  }

  private static List<String> sizes(List<BodyKind> bodies) {
    var sizes = new ArrayList<String>();
    if (bodies.contains(BodyKind.SMALL_COMPANY)) {
      sizes.addAll(List.of("MIC", "PME"));
    }
    if (bodies.contains(BodyKind.LARGE_COMPANY)) {
      sizes.addAll(List.of("ETI", "GE"));
    }
    return sizes;
  }

  private static String edge(Optional<Instant> at) {
    return at.map(SchemeExport::second).orElse("");
  }

  private static String second(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  List<String> row() {
    return List.copyOf(fields.values());
  }
}
