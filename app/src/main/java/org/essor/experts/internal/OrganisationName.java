package org.essor.experts.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of organisations, so that two ways of writing one are the same. */
final class OrganisationName {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Legal forms and words that people leave out as often as not. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "sa",
          "sas",
          "sasu",
          "sarl",
          "eurl",
          "scop",
          "sci",
          "gie",
          "gip",
          "gcs",
          "ltd",
          "inc",
          "gmbh",
          "llc",
          "plc",
          "bv",
          "societe",
          "association",
          "le",
          "la",
          "les",
          "l",
          "de",
          "du",
          "des",
          "d",
          "et",
          "en",
          "the",
          "of",
          "and");

  private static final List<Map.Entry<String, String>> SHORT =
      List.of(
          Map.entry("centre hospitalier regional universitaire", "chu"),
          Map.entry("centre hospitalier regional et universitaire", "chu"),
          Map.entry("centre hospitalier universitaire", "chu"),
          Map.entry("chru", "chu"),
          Map.entry("centre hospitalier", "ch"),
          Map.entry("assistance publique hopitaux de paris", "aphp"),
          Map.entry("ap hp", "aphp"),
          Map.entry("hospices civils de lyon", "hcl"),
          Map.entry("assistance publique hopitaux de marseille", "aphm"),
          Map.entry("ap hm", "aphm"),
          Map.entry("centre national de la recherche scientifique", "cnrs"),
          Map.entry("institut national de la sante et de la recherche medicale", "inserm"),
          Map.entry("commissariat a l energie atomique et aux energies alternatives", "cea"),
          Map.entry("universite", "univ"),
          Map.entry("university", "univ"));

  private OrganisationName() {}

  /** The same for all ways of writing one name; empty where it says nothing. */
  static String key(String name) {
    var folded =
        ACCENTS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.FRENCH), Normalizer.Form.NFKD))
            .replaceAll("")
            .replace("œ", "oe")
            .replace(".", "");
    var words = " " + BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip() + " ";
    for (var each : SHORT) {
      words = words.replace(" " + each.getKey() + " ", " " + each.getValue() + " ");
    }
    return Arrays.stream(words.strip().split(" "))
        .filter(word -> !LEFT_OUT.contains(word))
        .collect(Collectors.joining(" "));
  }
}
