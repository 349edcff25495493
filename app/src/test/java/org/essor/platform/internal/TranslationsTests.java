package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.junit.jupiter.api.Test;

class TranslationsTests {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  private final Texts french = Translations.read(Language.FR);
  private final Texts english = Translations.read(Language.EN);

  @Test
  void theSizeOfAFileIsSaidInAUnitThatKeepsItsNumberShort() {
    assertThat(french.size(10)).isEqualTo("1 ko");
    assertThat(french.size(1_540_000)).isEqualTo("1,5 Mo");
    assertThat(english.size(150_000_016)).isEqualTo("150 MB");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(new TreeSet<>(french.patterns().keySet()))
        .isEqualTo(new TreeSet<>(english.patterns().keySet()));
  }

  @Test
  void bothLanguagesHaveTheSamePlaces() {
    assertThat(french.patterns())
        .allSatisfy(
            (key, text) -> assertThat(places(text)).as(key).isEqualTo(places(english.get(key))));
  }

  @Test
  void noTextHasATypewriterApostrophe() {
    assertThat(french.patterns().values()).noneMatch(text -> text.contains("'"));
    assertThat(english.patterns().values()).noneMatch(text -> text.contains("'"));
  }

  @Test
  void frenchHasNarrowSpacesBeforeItsPunctuation() {
    assertThat(french.patterns().values())
        .filteredOn(text -> text.matches("(?s).*( [:;!?»]|« ).*"))
        .isEmpty();
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> french.get("no.such.key")).hasMessageContaining("no.such.key");
  }

  @Test
  void writesDatesAsPeopleDo() {
    assertThat(french.longDate(LocalDate.of(2027, 3, 2))).isEqualTo("mardi 2 mars 2027");
    assertThat(french.date(LocalDate.of(2027, 3, 1))).isEqualTo("1er mars 2027");
    assertThat(french.signed(-1.25, 1)).isEqualTo("−1,3");
    assertThat(english.signed(0.4, 2)).isEqualTo("+0.40");
    assertThat(french.signed(-0.04, 1)).isEqualTo(french.signed(0.04, 1)).isEqualTo("0,0");
    assertThat(english.longDate(LocalDate.of(2027, 3, 1))).isEqualTo("Monday 1 March 2027");
  }

  @Test
  void writesInstantsInParisTime() {
    assertThat(french.dateTime(ZonedDateTime.parse("2027-03-02T11:00:00Z")))
        .isEqualTo("mardi 2 mars 2027, 12\u202fh\u202f00 (heure de Paris)");
  }

  @Test
  void noFrenchTimeIsBrokenAtTheEndOfALine() {
    assertThat(french.patterns().values())
        .filteredOn(text -> text.matches("(?s).*[\\d}] h\\b.*"))
        .isEmpty();
  }

  @Test
  void writesMoneyAsTheLanguageDoes() {
    assertThat(french.euros(1_250_000)).isEqualTo("1\u202f250\u202f000\u202f€");
    assertThat(english.euros(1_250_000)).isEqualTo("€1,250,000");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
