package org.essor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.essor.search.Item.Words;
import org.essor.search.Results.Correction;
import org.essor.search.Results.Hit;
import org.essor.search.Results.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTests {

  private static final SearchIndex INDEX =
      SearchIndex.of(
          List.of(
              item(
                  "hosting",
                  "rule",
                  words(
                      "Hébergement des données de santé",
                      "L’hébergeur doit être certifié.",
                      "Le certificat couvre l’infrastructure. Il vaut trois ans."),
                  words(
                      "Hosting of health data",
                      "The host must be certified.",
                      "The certificate covers the infrastructure. It holds for three years.")),
              item(
                  "agency",
                  "body",
                  words("Agence du numérique en santé", "L’ANS délivre le certificat.", ""),
                  words("Digital health agency", "The ANS issues the certificate.", "")),
              item(
                  "early",
                  "rule",
                  words(
                      "Prise en charge anticipée",
                      "Un an de remboursement (PECAN), article L. 162-1-23.",
                      "Le télésuivi en relève aussi."),
                  words(
                      "Early access",
                      "One year of reimbursement (PECAN), article L162-1-23.",
                      "Remote monitoring is concerned too.")),
              item(
                  "identity",
                  "rule",
                  words("Identité nationale de santé", "L’INS est qualifiée.", "Voir MR-004."),
                  words("National health identity", "The INS is qualified.", "See MR004."))),
          List.of(
              List.of("ANS", "Agence du numérique en santé"),
              List.of("PECAN", "prise en charge anticipée", "early access"),
              List.of("HDS", "hébergement de données de santé"),
              List.of("INS", "identité nationale de santé")));

  private static Item item(String key, String kind, Words french, Words english) {
    return new Item(key, kind, french, english, 1);
  }

  private static Words words(String title, String summary, String body) {
    return new Words(title, List.of(), summary, body.isEmpty() ? List.of() : List.of(body));
  }

  private static Results search(String text) {
    return INDEX.search(Query.of(text, SearchLanguage.FRENCH, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "hébergement, hosting",
    "HEBERGEMENT, hosting",
    "ébergement, hosting",
    "hebergemnt, hosting",
    "hebergements, hosting",
    "heberger des donnees, hosting",
    "donneés santé hébergement, hosting",
    "hosting, hosting",
    "hostting, hosting",
    "certified hosts, hosting",
    "HDS, hosting",
    "hds, hosting",
    "hebergementsante, hosting",
    "pecan, early",
    "pcean, early",
    "prises en charge anticipées, early",
    "remote monitorring, early",
    "tele suivi, early",
    "telesuivi, early",
    "L162-1-23, early",
    "l. 162-1-23, early",
    "early acess, early",
    "ANS, agency",
    "ans, agency",
    "INS, identity",
    "isn, identity",
    "mr 004, identity",
    "MR-004, identity",
    "agence numerique sante, agency"
  })
  void findsFirstWhatIsMeant(String typed, String key) {
    assertThat(search(typed).hits()).extracting(Hit::key).startsWith(key);
  }

  @Test
  void takesAnAbbreviationForNoWordInSmallLetters() {
    assertThat(search("ANS").hits()).extracting(Hit::key).containsExactly("agency");
  }

  @Test
  void marksWhatWasFoundInItsSentence() {
    var hit = search("certificat infrastructure").hits().getFirst();
    assertThat(hit.sentence().text())
        .isEqualTo("Le certificat couvre l’infrastructure. Il vaut trois ans.");
    assertThat(hit.sentence().parts().stream().filter(Part::found))
        .extracting(Part::text)
        .containsExactly("certificat", "infrastructure");
  }

  @Test
  void marksTheWordReadInsteadOfTheOneTyped() {
    var results = search("certificta");
    assertThat(results.corrections()).containsExactly(new Correction("certificta", "certificat"));
    assertThat(results.hits().getFirst().sentence().parts()).contains(new Part("certificat", true));
  }

  @Test
  void showsTheOtherLanguageWhereOnlyThatOneMatches() {
    var sentence = search("issues").hits().getFirst().sentence();
    assertThat(sentence.language()).isEqualTo(SearchLanguage.ENGLISH);
    assertThat(sentence.parts()).contains(new Part("issues", true));
  }

  @Test
  void givesOnlyItemsThatHoldAllTheWordsWhereThereAreSome() {
    var results = search("certificat infrastructure");
    assertThat(results.hits()).extracting(Hit::key).containsExactly("hosting");
    assertThat(results.partly()).isFalse();
  }

  @Test
  void saysWhenNoItemHoldsAllTheWords() {
    var results = search("hébergement anticipée");
    assertThat(results.partly()).isTrue();
    assertThat(results.hits()).extracting(Hit::key).contains("hosting", "early");
  }

  @Test
  void countsByKindWhateverTheKindsKept() {
    var query = new Query("santé", SearchLanguage.FRENCH, Set.of("body"), 0, 10);
    var results = INDEX.search(query);
    assertThat(results.total()).isEqualTo(1);
    assertThat(results.byKind()).containsEntry("rule", 2).containsEntry("body", 1);
    assertThat(results.hits()).extracting(Hit::key).containsExactly("agency");
  }

  @Test
  void turnsPages() {
    var all = INDEX.search(new Query("santé", SearchLanguage.FRENCH, Set.of(), 0, 10)).hits();
    var second = INDEX.search(new Query("santé", SearchLanguage.FRENCH, Set.of(), 1, 1)).hits();
    assertThat(second).containsExactly(all.get(1));
  }

  @Test
  void suggestsWordsThatLookAlikeWhereNothingMatches() {
    var results = search("hebgmnt");
    assertThat(results.total()).isZero();
    assertThat(results.suggestions()).startsWith("hébergement");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "' '", "?!", "zzzzzzzz", "l’", "𝔘𝔫𝔦", "'%_\\'"})
  void findsNothingWithoutFailing(String typed) {
    assertThat(search(typed).total()).isZero();
  }

  @Test
  void looksForAStopWordThatStandsAlone() {
    assertThat(search("de").hits()).isEmpty();
    assertThat(search("CE").total()).isZero();
  }

  @Test
  void refusesTwoItemsOfOneKey() {
    var item = item("same", "rule", words("a", "b", ""), words("a", "b", ""));
    assertThatThrownBy(() -> SearchIndex.of(List.of(item, item), List.of()))
        .hasMessageContaining("same");
  }
}
