package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.junit.jupiter.api.Test;

class FieldTypeTests {

  private static List<String> problems(FieldType type, AnswerValue value) {
    return type.check(value).stream()
        .map(problem -> (problem.path() + " " + problem.key().replace("calls.answer.", "")).strip())
        .toList();
  }

  /** As a page does it: what is typed is read, then checked. */
  private static List<String> typed(FieldType type, String text) {
    return problems(type, type.read(text));
  }

  private static AnswerValue rows(Map<String, Object>... rows) {
    return AnswerJson.read(json(List.of(rows)));
  }

  private static String json(Object value) {
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(value);
  }

  @Test
  void anyValueCanBeCheckedByAnyTypeAndEachProblemHasItsTexts() {
    var random = new Random(11);
    var texts = List.of(Translations.read(Language.FR), Translations.read(Language.EN));
    for (int i = 0; i < 2_000; i++) {
      var value = AForm.anyValue(random, 3);
      AForm.ofEachKind()
          .fields()
          .flatMap(field -> field.asRequired().check(value).stream())
          .forEach(problem ->
              texts.forEach(text ->
                  assertThat(text.get(problem.key(), problem.facts().toArray())).isNotBlank()));
    }
  }

  @Test
  void aTextIsAsLongAsItIsAllowedAndNoLonger() {
    assertThat(typed(new ShortText(5), "12345")).isEmpty();
    assertThat(typed(new ShortText(5), "123456")).containsExactly("too-long");
    assertThat(typed(new LongText(3), "é\r\né")).isEmpty();
    assertThat(typed(new ShortText(2), "\ud83d\ude00\ud83d\ude00")).isEmpty();
  }

  @Test
  void aNumberIsReadAsPeopleWriteIt() {
    for (var text :
        List.of("1 250,5", "1\u202f250,50", "1,250.5", "1250.5", "1250,5 €", "€1250.5")) {
      assertThat(new Money(Limits.NONE).read(text)).as(text).isEqualTo(AnswerJson.read("1250.5"));
    }
    assertThat(typed(new Money(Limits.FROM_ZERO), "12,345")).isEmpty();
    assertThat(typed(new Money(Limits.FROM_ZERO), "12,3456")).containsExactly("places");
    assertThat(typed(new Money(Limits.FROM_ZERO), "-1")).containsExactly("below");
    assertThat(typed(new WholeNumber(Limits.between(1, 10)), "11")).containsExactly("above");
    assertThat(typed(new WholeNumber(Limits.NONE), "1,5")).containsExactly("not-whole");
    assertThat(typed(new WholeNumber(Limits.NONE), "une dizaine")).containsExactly("not-whole");
    assertThat(typed(new Percentage(Limits.between(0, 100)), "45 %")).isEmpty();
    assertThat(typed(new Decimal(Limits.NONE, 2), "1e9")).containsExactly("not-number");
  }

  @Test
  void whatCannotBeReadIsKeptAsTyped() {
    assertThat(new WholeNumber(Limits.NONE).read(" une dizaine "))
        .isEqualTo(AnswerValue.of("une dizaine"));
    assertThat(new Day(Optional.empty(), Optional.empty()).read("demain"))
        .isEqualTo(AnswerValue.of("demain"));
  }

  @Test
  void aDateExistsAndLiesWithinItsLimits() {
    var day =
        new Day(Optional.of(LocalDate.of(2027, 1, 1)), Optional.of(LocalDate.of(2027, 12, 31)));
    assertThat(typed(day, "1/1/2027")).isEmpty();
    assertThat(typed(day, "2027-12-31")).isEmpty();
    assertThat(typed(day, "31/12/2026")).containsExactly("before");
    assertThat(typed(day, "2028-01-01")).containsExactly("after");
    assertThat(typed(day, "29/02/2027")).containsExactly("not-day");
  }

  @Test
  void aChoiceIsAmongItsOptions() {
    assertThat(typed(new Choice(AForm.options()), "a")).isEmpty();
    assertThat(typed(new Choice(AForm.options()), "c")).containsExactly("not-option");
    var two = new MultipleChoice(AForm.options(), 2, 2);
    assertThat(problems(two, AnswerValue.chosen("a", "b"))).isEmpty();
    assertThat(problems(two, AnswerValue.chosen("a"))).containsExactly("few-options");
    assertThat(problems(two, AnswerValue.chosen("a", "a"))).containsExactly("not-option");
    assertThat(typed(new YesNo(), "true")).isEmpty();
    assertThat(typed(new YesNo(), "peut-être")).containsExactly("not-option");
    assertThat(typed(new Statement(AForm.text("Oui")), "false")).containsExactly("not-accepted");
  }

  @Test
  void addressesAndNumbersOfPeopleAreChecked() {
    assertThat(typed(new Email(), "camille.martin@chu-exemple.fr")).isEmpty();
    assertThat(typed(new Email(), "camille@exemple")).containsExactly("email");
    assertThat(typed(new Phone(), "01 23 45 67 89")).isEmpty();
    assertThat(typed(new Phone(), "+33 (1) 23.45.67.89")).isEmpty();
    assertThat(typed(new Phone(), "1234")).containsExactly("phone");
    assertThat(typed(new WebAddress(), "www.exemple.fr")).isEmpty();
    assertThat(typed(new WebAddress(), "javascript:alert(1)")).containsExactly("web");
    assertThat(typed(new WebAddress(), "https://exemple")).containsExactly("web");
  }

  @Test
  void aFrenchPostcodeHasFiveDigitsAndAForeignOneMayHaveOthers() {
    var address =
        AnswerJson.read("{\"street\":\"1 rue\",\"postcode\":\"7500\",\"city\":\"Paris\"}");
    assertThat(problems(new PostalAddress(), address)).containsExactly("postcode postcode");
    var belgian =
        AnswerJson.read(
            "{\"street\":\"1 rue\",\"postcode\":\"1000\",\"city\":\"Bruxelles\",\"country\":\"Belgique\"}");
    assertThat(problems(new PostalAddress(), belgian)).isEmpty();
    assertThat(problems(new PostalAddress(), AnswerJson.read("{\"city\":\"Lyon\"}")))
        .containsExactly("street required", "postcode required");
  }

  @Test
  void aBudgetNeitherAidsALineBeyondItsCostNorTheWholeBeyondItsRate() {
    var line = Map.<String, Object>of("category", "a", "label", "Essai", "cost", 1000, "aid", 450);
    var over = Map.<String, Object>of("category", "b", "label", "Essai", "cost", 100, "aid", 101);
    var more = Map.<String, Object>of("category", "b", "label", "Essai", "cost", 100, "aid", 46);
    assertThat(problems(AForm.aBudget(), rows(line))).isEmpty();
    assertThat(problems(AForm.aBudget(), rows(line, over))).containsExactly("1.aid aid-over-cost");
    assertThat(problems(AForm.aBudget(), rows(line, more))).containsExactly("aid-over-rate");
    assertThat(
            problems(
                AForm.aBudget(),
                rows(Map.of("category", "a", "label", "x", "cost", 1_000_000, "aid", 300_000.01))))
        .containsExactly("aid-over-most");
    assertThat(problems(AForm.aBudget(), rows(Map.of("category", "c", "cost", 1))))
        .containsExactly("0.category not-option", "0.label required", "0.aid required");
  }

  @Test
  void theTotalsOfABudgetAddUpAndItsRateIsNeverShownLower() {
    var totals =
        Budget.totals(
            rows(Map.of("cost", 200.10, "aid", 66.66), Map.of("cost", 99.90, "aid", "trente")));
    assertThat(totals.cost()).isEqualByComparingTo("300");
    assertThat(totals.aid()).isEqualByComparingTo("66.66");
    assertThat(totals.rate().orElseThrow()).isEqualByComparingTo("22.22");
    assertThat(Budget.totals(AnswerValue.NONE).rate()).isEmpty();
  }

  @Test
  void aWorkPlanStaysWithinItsMonths() {
    var plan = new WorkPlan(24, 5);
    assertThat(
            problems(
                plan,
                AnswerJson.read(
                    """
                    {"packages":[{"title":"Lot 1","first_month":1,"last_month":24}],
                     "deliverables":[{"title":"Rapport","due_month":24}]}
                    """)))
        .isEmpty();
    assertThat(
            problems(
                plan,
                AnswerJson.read(
                    """
                    {"packages":[{"title":"Lot 1","first_month":5,"last_month":4},
                                 {"title":"Lot 2","first_month":5,"last_month":5}]}
                    """)))
        .containsExactly("packages.0.last_month month-order");
    assertThat(
            problems(
                plan, AnswerJson.read("{\"deliverables\":[{\"title\":\"R\",\"due_month\":25}]}")))
        .containsExactly("deliverables.0.due_month above", "packages few-rows");
  }

  @Test
  void noEstablishmentIsAPartnerTwice() {
    var one =
        Map.<String, Object>of(
            "organisation", "CHU", "siret", "73282932000074", "contribution", "Essai");
    assertThat(problems(new Partners(1, 3), rows(one))).isEmpty();
    assertThat(problems(new Partners(1, 3), rows(one, one)))
        .containsExactly("1.siret partner-twice");
    assertThat(problems(new Partners(2, 3), rows(one))).containsExactly("few-rows");
  }

  @Test
  void aFileIsOfAnAllowedKindAndSize() {
    var type = new Attachment(List.of("pdf"), 1, 2);
    var pdf = Attachment.file("d1", "Dossier.PDF", 1_000_000, "ab");
    assertThat(problems(type, new AnswerValue.Many(List.of(pdf)))).isEmpty();
    assertThat(
            problems(
                type,
                new AnswerValue.Many(
                    List.of(
                        pdf,
                        Attachment.file("d2", "virus.exe", 1, "cd"),
                        Attachment.file("d3", "gros.pdf", 1_000_001, "ef")))))
        .containsExactly("many-files", "1 file-kind", "2 file-size");
  }

  @Test
  void rowsLeftEmptyDoNotCount() {
    var block = new Repeating(List.of(AForm.field("in", new ShortText(10)).asRequired()), 1, 2);
    assertThat(problems(block, rows(Map.of("in", "x"), Map.of("in", " "), Map.of()))).isEmpty();
    assertThat(problems(block, rows(Map.of("other", "x"))))
        .containsExactly("0.in required", "0.other kind");
  }
}
