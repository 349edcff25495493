package org.essor.search;

import java.util.List;
import java.util.Set;

/**
 * What words of a language have in common: words that say nothing by themselves, and stems. The
 * stems are light: they join the forms of a word, seldom words of different meaning.
 */
final class Grammar {

  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a au aux avec ce ces cet cette dans de des du elle elles en est et etre eux il ils je la"
                  + " le les leur leurs lui ma mais me mes mon ne nos notre nous on ont ou par pas"
                  + " pour qu que quel quelle quelles quels qui sa sans se ses son sont sur ta te"
                  + " tes toi ton tu un une vos votre vous y quoi comment faut puis dois doit"
                  + " an and are as at be by can do does for from has have how i in is it its my"
                  + " of or our that the their there these this to was what when where which who"
                  + " why will with you your")
              .split(" +"));

  private static final List<String> FRENCH_ENDINGS =
      List.of(
          "issement",
          "ement",
          "ment",
          "atrice",
          "ateur",
          "ation",
          "euse",
          "eur",
          "ive",
          "if",
          "ee",
          "er",
          "ez",
          "e");
  private static final List<String> ENGLISH_ENDINGS =
      List.of("ations", "ation", "ement", "ment", "ings", "ing", "ed", "e");
  private static final int SHORTEST = 4;
  private static final int SHORTEST_STEM = 4;

  private final SearchLanguage language;

  Grammar(SearchLanguage language) {
    this.language = language;
  }

  /** True for a word that says nothing by itself, in either language. */
  static boolean isStopWord(String word) {
    return STOP_WORDS.contains(word) || (word.length() == 1 && !Character.isDigit(word.charAt(0)));
  }

  String stem(String word) {
    if (word.length() < SHORTEST || Character.isDigit(word.charAt(word.length() - 1))) {
      return word;
    }
    return language == SearchLanguage.FRENCH
        ? withoutEnding(frenchSingular(word), FRENCH_ENDINGS)
        : withoutEnding(englishSingular(word), ENGLISH_ENDINGS);
  }

  private static String frenchSingular(String word) {
    int last = word.length() - 1;
    if (word.endsWith("aux") && !word.endsWith("eaux") && last > SHORTEST) {
      return word.substring(0, last - 1) + "l";
    }
    boolean plural = word.endsWith("x") || (word.endsWith("s") && !word.endsWith("ss"));
    return plural ? word.substring(0, last) : word;
  }

  private static String englishSingular(String word) {
    int last = word.length() - 1;
    if (word.endsWith("ies") && last > SHORTEST) {
      return word.substring(0, last - 2) + "y";
    }
    boolean same = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    return word.endsWith("s") && !same ? word.substring(0, last) : word;
  }

  private static String withoutEnding(String word, List<String> endings) {
    for (var ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
