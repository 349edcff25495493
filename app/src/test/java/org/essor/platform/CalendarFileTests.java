package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.essor.platform.CalendarFile.Event;
import org.essor.platform.CalendarFile.When.At;
import org.essor.platform.CalendarFile.When.Days;
import org.essor.platform.CalendarFile.Words;
import org.junit.jupiter.api.Test;

/** Read back by an independent library. */
class CalendarFileTests {

  private static final LocalDate START = LocalDate.of(2027, 3, 15);
  private static final Instant CLOSING = Instant.parse("2027-03-15T11:00:00Z");
  private static final String LONG =
      "Dépôt « LPPR » ; pièces : avis, certificat, coûts (€) — "
          + "é".repeat(120)
          + "\nà \\ vérifier";

  @Test
  void anotherLibraryReadsBackEveryWordAndDate() {
    var event = read(file()).getEvents().getFirst();

    assertThat(event.getSummary().getValue()).isEqualTo("Avis ; de la CNEDiMTS, HAS");
    assertThat(event.getDescription().getValue()).isEqualTo(LONG);
    assertThat(event.getCategories().getFirst().getValues()).containsExactly("6, accès");
    assertThat(event.getDateStart().getValue().getRawComponents().toDate())
        .isEqualTo(START.toString());
    assertThat(event.getDateEnd().getValue().getRawComponents().toDate())
        .isEqualTo(START.plusDays(60).toString());
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
  }

  @Test
  void itBreaksNoRuleOfTheStandard() {
    assertThat(read(file()).validate(ICalVersion.V2_0)).isEmpty();
  }

  @Test
  void noLineIsLongerThan75OctetsAndEachEndsWithCrlf() {
    var lines = file().split("\r\n", -1);

    assertThat(file().replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(lines)
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .endsWith("");
  }

  @Test
  void anEventOfNoDayHasNoEndAndATentativeOneSaysSo() {
    var event = read(file()).getEvents().get(1);

    assertThat(event.getDateEnd()).isNull();
    assertThat(event.getStatus().isTentative()).isTrue();
  }

  @Test
  void anInstantIsThatOfTheClockOfWhoeverReadsIt() {
    var event = read(file()).getEvents().get(2);

    assertThat(event.getDateStart().getValue().hasTime()).isTrue();
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(CLOSING);
    assertThat(event.getDateEnd()).isNull();
  }

  @Test
  void aDeadlineRingsBefore() {
    var alarm = read(file()).getEvents().get(1).getAlarms().getFirst();

    assertThat(alarm.getTrigger().getDuration().toMillis()).isEqualTo(-14L * 24 * 3600 * 1000);
  }

  private static String file() {
    var opinion =
        new Event(
            "a@essor",
            new Days(START, START.plusDays(60)),
            new Words("Avis ; de la CNEDiMTS, HAS", LONG, "6, accès"),
            false,
            0);
    var deadline =
        new Event("b@essor", new Days(START, START), new Words("Échéance", "", "6"), true, 14);
    var closing =
        new Event("c@essor", new At(CLOSING), new Words("Clôture", "", "Appels"), false, 7);
    var file =
        new CalendarFile(
            "Feuille de route",
            Instant.parse("2026-11-21T20:00:00Z"),
            List.of(opinion, deadline, closing));
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static ICalendar read(String file) {
    return Biweekly.parse(file).first();
  }
}
