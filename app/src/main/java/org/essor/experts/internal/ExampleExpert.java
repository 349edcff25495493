package org.essor.experts.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.applications.Applicant;
import org.essor.calls.Territory;
import org.essor.experts.Area;
import org.essor.experts.ExpertKind;
import org.essor.experts.Organisation;
import org.essor.experts.Profile;
import org.essor.experts.Profile.Availability;
import org.essor.experts.ReadingLanguage;
import org.essor.kernel.PersonId;

/**
 * An expert who does not exist. Some work for an organisation that applies, some have a tie to one.
 *
 * @param load how many applications he accepts at most
 */
record ExampleExpert(
    String name,
    Organisation organisation,
    ExpertKind kind,
    Territory region,
    Set<Area> areas,
    int load,
    Optional<Organisation> tie) {

  private static final long SEED = 60;
  private static final int WORKS_FOR_AN_APPLICANT = 6;
  private static final int HAS_A_TIE = 3;
  private static final int LEAST_LOAD = 10;
  private static final int MOST_LOAD = 15;

  private static final List<String> NAMES =
      List.of(
          "Adèle",
          "Agathe",
          "Aïcha",
          "Alban",
          "Amir",
          "Anouk",
          "Ariane",
          "Arthur",
          "Aurore",
          "Bastien",
          "Béatrice",
          "Benoît",
          "Blanche",
          "Brice",
          "Capucine",
          "Cécile",
          "Cédric",
          "Clara",
          "Colette",
          "Cyril",
          "Damien",
          "Delphine",
          "Élise",
          "Émile",
          "Esther",
          "Fabien",
          "Fatou",
          "Félix",
          "Flora",
          "Gaspard",
          "Gisèle",
          "Hana",
          "Hélène",
          "Hugo",
          "Inès",
          "Ismaël",
          "Jeanne",
          "Joël",
          "Judith",
          "Karim",
          "Léa",
          "Léon",
          "Lise",
          "Lucas",
          "Maëlle",
          "Malik",
          "Margot",
          "Mathis",
          "Nadia",
          "Nils",
          "Odile",
          "Pablo",
          "Quentin",
          "Rachel",
          "Romane",
          "Samir",
          "Solène",
          "Tao",
          "Ursule",
          "Victor");

  private static final List<String> PLACES =
      List.of(
          "Institut imaginaire des Capteurs",
          "Centre fictif d’Éthique",
          "École d’exemple des Données",
          "Observatoire imaginaire du Parcours",
          "Cabinet fictif d’Évaluation",
          "Maison d’exemple des Patients",
          "Laboratoire imaginaire des Algorithmes",
          "Agence fictive du Numérique");

  private static final List<String> WORKS =
      List.of(
          "Je conduis des essais qui comparent des patients suivis à distance à d’autres.",
          "Je mesure les hospitalisations évitées et le temps des soignants.",
          "Je construis des algorithmes qui lisent des images et aident au diagnostic.",
          "J’anime un registre de patients et les comités qui lisent les alertes.",
          "J’essaie des versions de services avec des infirmières et des patients.",
          "J’écris des dossiers de remboursement et des preuves d’efficacité.");

  private static final List<String> SUBJECTS =
      List.of(
          "l’insuffisance cardiaque",
          "le diabète",
          "l’asthme de l’enfant",
          "la maladie rénale",
          "l’épilepsie",
          "la maladie de Parkinson",
          "l’endométriose",
          "les plaies chroniques",
          "la douleur chronique",
          "la dépression",
          "l’anxiété des adolescents",
          "les troubles du sommeil",
          "les addictions",
          "les chutes des personnes âgées",
          "l’obésité",
          "la dénutrition",
          "l’hypertension",
          "les infections à l’hôpital");

  ExampleExpert {
    areas = Set.copyOf(areas);
  }

  /** Sixty, always the same for the same organisations that apply. */
  static List<ExampleExpert> list(List<Applicant> applicants) {
    var random = new Random(SEED);
    return IntStream.range(0, NAMES.size())
        .mapToObj(number -> draw(number, applicants, random))
        .toList();
  }

  private static ExampleExpert draw(int number, List<Applicant> applicants, Random random) {
    var works = number % WORKS_FOR_AN_APPLICANT == 1 && !applicants.isEmpty();
    var tied = number % HAS_A_TIE == 2 && !applicants.isEmpty();
    var areas = new LinkedHashSet<Area>();
    while (areas.size() < 4) {
      areas.add(pick(List.of(Area.values()), random));
    }
    return new ExampleExpert(
        NAMES.get(number),
        works
            ? of(pick(applicants, random))
            : new Organisation(pick(PLACES, random), Optional.empty()),
        pick(List.of(ExpertKind.values()), random),
        pick(List.of(Territory.values()).subList(1, Territory.values().length), random),
        areas,
        random.nextInt(LEAST_LOAD, MOST_LOAD),
        tied ? Optional.of(of(pick(applicants, random))) : Optional.empty());
  }

  private static Organisation of(Applicant applicant) {
    return new Organisation(applicant.organisation(), applicant.siret());
  }

  private static <T> T pick(List<T> among, Random random) {
    return among.get(random.nextInt(among.size()));
  }

  /** An address that cannot exist (RFC 2606). */
  String email() {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\P{ASCII}", "");
    return "expert-" + plain.toLowerCase(Locale.ROOT) + "@demo.invalid";
  }

  Profile profile(PersonId person) {
    var random = new Random(SEED + NAMES.indexOf(name));
    var words = new ArrayList<String>();
    Stream.generate(() -> pick(WORKS, random)).limit(2).distinct().forEach(words::add);
    words.add(
        "Mes sujets\u202f: "
            + String.join(
                ", ", Stream.generate(() -> pick(SUBJECTS, random)).limit(4).distinct().toList())
            + ".");
    return new Profile(
        person,
        organisation,
        kind,
        Optional.of(region),
        areas,
        String.join(" ", words),
        Set.of(ReadingLanguage.FRENCH, ReadingLanguage.ENGLISH),
        Availability.ALWAYS,
        load);
  }
}
