package org.essor.applications.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Many;

/**
 * An application that does not exist, by an organisation that does not exist either.
 *
 * @param bodies the organisations, the lead first
 * @param answers of the lead to the questions about the project, by field
 */
record ExampleDossier(String title, List<Body> bodies, Map<String, AnswerValue> answers) {

  private static final long SEED = 20_270_331;
  private static final int SIREN_STEP = 37;
  private static final int LUHN = 10;

  private static final List<String> NATURES = List.of("entreprise", "etablissement", "recherche");
  private static final Map<String, String> NAMES =
      Map.of(
          "entreprise", "Société fictive ",
          "etablissement", "Hôpital imaginaire ",
          "recherche", "Laboratoire d’exemple ");

  private static final List<String> WORDS =
      List.of(
          "Aubépine",
          "Bruyère",
          "Chardon",
          "Digitale",
          "Églantine",
          "Fougère",
          "Genêt",
          "Houx",
          "Iris",
          "Jonquille",
          "Lavande",
          "Mélisse",
          "Narcisse",
          "Orchidée",
          "Pervenche",
          "Réséda",
          "Sauge",
          "Tilleul",
          "Valériane",
          "Verveine",
          "Alouette",
          "Bécasse",
          "Colibri",
          "Mésange");

  /** Postcodes and towns, of every region and some departments overseas. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("75013", "Paris"),
          List.of("69003", "Lyon"),
          List.of("13005", "Marseille"),
          List.of("31000", "Toulouse"),
          List.of("33000", "Bordeaux"),
          List.of("44000", "Nantes"),
          List.of("35000", "Rennes"),
          List.of("59000", "Lille"),
          List.of("67000", "Strasbourg"),
          List.of("21000", "Dijon"),
          List.of("45000", "Orléans"),
          List.of("76000", "Rouen"),
          List.of("34000", "Montpellier"),
          List.of("20000", "Ajaccio"),
          List.of("97200", "Fort-de-France"),
          List.of("97400", "Saint-Denis"));

  private static final List<String> ILLNESSES =
      List.of(
          "l’insuffisance cardiaque",
          "le diabète de type 1",
          "l’asthme de l’enfant",
          "la maladie rénale chronique",
          "la bronchopneumopathie chronique",
          "l’épilepsie",
          "la maladie de Parkinson",
          "l’endométriose",
          "les plaies chroniques",
          "la douleur chronique");

  /** What a theme does, and about what. */
  private record Theme(List<String> verbs, List<String> subjects) {}

  private static final Map<String, Theme> THEMES =
      new TreeMap<>(
          Map.of(
              "telesurveillance",
              new Theme(List.of("Suivre à distance", "Surveiller à domicile"), ILLNESSES),
              "diagnostic",
              new Theme(List.of("Repérer plus tôt", "Aider à reconnaître"), ILLNESSES),
              "parcours",
              new Theme(
                  List.of("Mieux coordonner les soins pour", "Préparer le retour à domicile pour"),
                  ILLNESSES),
              "sante-mentale",
              new Theme(
                  List.of("Accompagner à distance", "Soigner autrement"),
                  List.of(
                      "la dépression",
                      "l’anxiété des adolescents",
                      "les troubles du sommeil",
                      "les addictions",
                      "la schizophrénie",
                      "l’épuisement des soignants")),
              "prevention",
              new Theme(
                  List.of("Prévenir", "Dépister et prévenir"),
                  List.of(
                      "les chutes des personnes âgées",
                      "l’obésité de l’enfant",
                      "le tabagisme",
                      "les infections à l’hôpital",
                      "la dénutrition",
                      "l’hypertension")),
              "donnees",
              new Theme(List.of("Partager les données sur", "Étudier en vie réelle"), ILLNESSES)));

  private static final List<String> METHODS =
      List.of(
          "L’essai compare deux cents patients suivis ainsi à deux cents autres, pendant un an.",
          "Une étude avant-après mesure les hospitalisations évitées et le temps des soignants.",
          "Des infirmières et des patients essaient trois versions, mesurées par questionnaire.",
          "Un algorithme est éprouvé sur des images de trois centres, relues par deux médecins.",
          "Un registre suit les patients pendant dix-huit mois ; un comité lit les alertes.");

  private static final List<String> AIMS =
      List.of(
          "On en attend moins de passages aux urgences et une vie plus simple à domicile.",
          "On en attend un diagnostic plus précoce, y compris loin des grandes villes.",
          "On en attend du temps rendu aux soignants et des parcours sans rupture.",
          "On en attend des preuves d’efficacité qui permettent un remboursement.");

  ExampleDossier {
    bodies = List.copyOf(bodies);
    answers = Map.copyOf(answers);
  }

  /** An organisation: the same one always has the same number and the same place. */
  record Body(int number) {

    String nature() {
      return NATURES.get(number % NATURES.size());
    }

    String name() {
      return NAMES.get(nature()) + WORDS.get(number / NATURES.size());
    }

    List<String> place() {
      return PLACES.get(number % PLACES.size());
    }

    /** A number that INSEE has not given: its SIREN begins with four zeros. */
    String siret() {
      var start = "0000%05d0001".formatted((number + 1) * SIREN_STEP);
      int sum = 0;
      for (int i = 0; i < start.length(); i++) {
        int weighted = (start.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
        sum += weighted > 9 ? weighted - 9 : weighted;
      }
      return start + (LUHN - sum % LUHN) % LUHN;
    }

    /** What each organisation answers. */
    Map<String, AnswerValue> answers() {
      var address =
          AnswerValue.group(
              Map.of(
                  "street", AnswerValue.of((number + 1) + " rue de l’Exemple"),
                  "postcode", AnswerValue.of(place().getFirst()),
                  "city", AnswerValue.of(place().getLast())));
      return Map.of(
          "nom", AnswerValue.of(name()), "siret", AnswerValue.of(siret()), "adresse", address);
    }
  }

  Body lead() {
    return bodies.getFirst();
  }

  /** Draws applications, always the same. */
  static List<ExampleDossier> list(int count) {
    var random = new Random(SEED);
    return IntStream.range(0, count).mapToObj(_ -> draw(random)).toList();
  }

  private static ExampleDossier draw(Random random) {
    var bodies = bodies(random);
    var theme = pick(random, List.copyOf(THEMES.keySet()));
    var words = THEMES.getOrDefault(theme, new Theme(List.of(), List.of()));
    var verb = pick(random, words.verbs());
    var subject = pick(random, words.subjects());
    var title = verb + " " + subject + " à " + bodies.getFirst().place().getLast();
    var answers = new TreeMap<String, AnswerValue>();
    answers.put("titre", AnswerValue.of(title));
    answers.put("theme", AnswerValue.of(theme));
    answers.put("resume", AnswerValue.of(summary(random, verb, subject)));
    answers.put("nature", AnswerValue.of(bodies.getFirst().nature()));
    answers.put("effectif", AnswerValue.of(random.nextInt(3, 240)));
    answers.put(
        "courriel", AnswerValue.of("projet-" + bodies.getFirst().number() + "@demo.invalid"));
    answers.put("etablissement", AnswerValue.of(random.nextInt(25) != 0));
    answers.put("duree", AnswerValue.of(random.nextInt(30) == 0 ? 30 : random.nextInt(6, 25)));
    answers.put("budget", budget(random));
    answers.put("exactitude", AnswerValue.of(true));
    return new ExampleDossier(title, bodies, answers);
  }

  private static List<Body> bodies(Random random) {
    int all = NATURES.size() * WORDS.size();
    var numbers = new ArrayList<Integer>();
    for (int wanted = random.nextInt(1, 4); numbers.size() < wanted; ) {
      int number = random.nextInt(all);
      if (!numbers.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers.stream().map(Body::new).toList();
  }

  private static <T> T pick(Random random, List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static String summary(Random random, String verb, String subject) {
    return "Projet d’exemple\u202f: "
        + verb.toLowerCase(Locale.FRENCH)
        + " "
        + subject
        + ", avec un service numérique déjà utilisable. "
        + pick(random, METHODS)
        + " "
        + pick(random, AIMS);
  }

  /** Three lines, aided at one rate. */
  private static AnswerValue budget(Random random) {
    int thousands = random.nextInt(120, 580);
    int rate = random.nextInt(45, 81);
    return new Many(
        List.of(
            line("personnel", "Équipe du projet", thousands * 600L, rate),
            line("materiel", "Capteurs et postes", thousands * 250L, rate),
            line("prestations", "Évaluation", thousands * 150L, rate)));
  }

  private static AnswerValue line(String category, String label, long cost, int rate) {
    return AnswerValue.group(
        Map.of(
            "category", AnswerValue.of(category),
            "label", AnswerValue.of(label),
            "cost", AnswerValue.of(cost),
            "aid", AnswerValue.of(cost * rate / 100)));
  }
}
