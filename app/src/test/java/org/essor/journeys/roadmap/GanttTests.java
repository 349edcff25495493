package org.essor.journeys.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.essor.journeys.roadmap.Gantt.Shape;
import org.essor.journeys.roadmap.GanttChart.Looks;
import org.essor.journeys.roadmap.GanttChart.Row;
import org.essor.platform.Markup;
import org.essor.roadmap.Interval;
import org.essor.roadmap.PlannedStep.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GanttTests {

  private static final LocalDate START = LocalDate.of(2027, 1, 4);

  @ParameterizedTest
  @EnumSource(Shape.class)
  void isWellFormedAndHoldsEveryLabelAndNote(Shape shape) throws Exception {
    var text = parsed(Gantt.draw(chart(), shape)).getDocumentElement().getTextContent();

    assertThat(text)
        .contains("Idée décrite", "Dossier <ministres> & copie", "durée à estimer", "60 jours")
        .contains("2027", "janv.", "aujourd’hui");
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void isOneImageWithATitleAndADescription(Shape shape) throws Exception {
    var svg = parsed(Gantt.draw(chart(), shape)).getDocumentElement();

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    for (var id : svg.getAttribute("aria-labelledby").split(" ", -1)) {
      assertThat(Gantt.draw(chart(), shape)).contains("id=\"" + id + "\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void obeysTheStrictContentSecurityPolicy(Shape shape) {
    assertThat(Gantt.draw(chart(), shape))
        .doesNotContain("style=", "<style", "<script", "onload", "href");
  }

  @Test
  void drawsLegalClocksHatchedWaitingDottedAndUnknownOpenEnded() throws Exception {
    var svg = parsed(Gantt.draw(chart(), Shape.WIDE));

    assertThat(attributes(svg, "rect", "fill")).contains("url(#gantt-hatch-6-wide)");
    assertThat(attributes(svg, "rect", "stroke-dasharray")).contains("2 3");
    assertThat(attributes(svg, "path", "d")).hasSize(1).first().asString().doesNotContain("Z");
  }

  @Test
  void outlinesTheCriticalStepsOnlyInInk() throws Exception {
    var svg = parsed(Gantt.draw(chart(), Shape.WIDE));

    assertThat(attributes(svg, "rect", "class").stream().filter(c -> c.endsWith("critical")))
        .hasSize(2);
  }

  @Test
  void saysThatALowerBoundIsOne() {
    assertThat(Gantt.draw(chart(), Shape.WIDE).split("≥", -1)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void keepsEveryBarOnTheSheet(Shape shape) throws Exception {
    var svg = parsed(Gantt.draw(chart(), shape));
    var width = number(svg.getDocumentElement(), "width");

    assertThat(elements(svg, "rect").stream().filter(bar -> bar.hasAttribute("x")))
        .hasSize(5)
        .allMatch(bar -> number(bar, "x") >= 0)
        .allMatch(bar -> number(bar, "x") + number(bar, "width") <= width);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-04, 2027-01-20, 12, 1, 2027-04-01",
    "2027-01-04, 2027-12-31, 12, 1, 2028-01-01",
    "2027-01-04, 2028-06-01, 12, 2, 2028-07-01",
    "2027-01-31, 2033-01-01, 12, 12, 2033-02-01",
    "2027-01-04, 2033-01-01, 4, 24, 2033-02-01",
  })
  void theAxisRunsFromThreeMonthsToSixYearsAndMore(
      LocalDate first, LocalDate last, int ticks, int monthsPerTick, LocalDate end) {
    var axis = TimeAxis.around(first, last, ticks);

    assertThat(axis.monthsPerTick()).isEqualTo(monthsPerTick);
    assertThat(axis.to()).isEqualTo(end);
    assertThat(axis.ticks()).hasSizeLessThanOrEqualTo(ticks);
    assertThat(axis.position(last)).isBetween(0.0, 1.0);
  }

  @Test
  void monthsAreNamedInTheLanguageWithTheYearWhereItChanges() {
    var axis = TimeAxis.around(LocalDate.of(2027, 10, 5), LocalDate.of(2028, 3, 1), 12);

    assertThat(axis.ticks().stream().map(tick -> TimeAxis.month(tick, Locale.FRANCE)))
        .containsExactly("oct.", "nov.", "déc.", "janv.", "févr.", "mars");
    assertThat(axis.ticks().stream().map(tick -> TimeAxis.month(tick, Locale.UK)))
        .startsWith("Oct", "Nov");
    assertThat(axis.ticks().stream().filter(axis::startsYear))
        .containsExactly(LocalDate.of(2027, 10, 1), LocalDate.of(2028, 1, 1));
  }

  @Test
  void longLabelsAreBrokenBetweenWordsAndLoseNone() {
    assertThat(Markup.lines("un deux trois quatre", 9))
        .containsExactly("un deux", "trois", "quatre");
  }

  private static GanttChart chart() {
    return new GanttChart(
        "Feuille de route",
        "Six démarches",
        Locale.FRANCE,
        START.plusDays(40),
        "aujourd’hui",
        List.of(
            row(1, "Idée décrite", "fait", 0, 1, new Looks(Basis.TYPICAL, true, false, false)),
            row(2, "Preuve de concept", "6 mois", 1, 180, looks(Basis.TYPICAL, true)),
            row(
                4,
                "Organisme notifié : évaluation de la documentation technique et de la qualité",
                "9 mois",
                60,
                330,
                looks(Basis.WAITING, false)),
            row(5, "Étude clinique", "durée à estimer", 180, 180, looks(Basis.UNKNOWN, false)),
            row(
                6,
                "Dossier <ministres> & copie · peut-être",
                "60 jours",
                180,
                240,
                new Looks(Basis.LEGAL, false, true, true)),
            row(7, "Déploiement", "votre estimation", 240, 600, looks(Basis.ESTIMATED, false))));
  }

  private static Looks looks(Basis basis, boolean critical) {
    return new Looks(basis, false, critical, false);
  }

  private static Row row(int stage, String label, String note, int from, int to, Looks looks) {
    return new Row(
        stage, label, note, new Interval(START.plusDays(from), START.plusDays(to)), looks);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> attributes(Document svg, String element, String attribute) {
    return elements(svg, element).stream().map(found -> found.getAttribute(attribute)).toList();
  }

  private static List<Element> elements(Document svg, String name) {
    var found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
