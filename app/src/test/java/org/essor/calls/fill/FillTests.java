package org.essor.calls.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.calls.fill.FieldView.Kind;
import org.essor.calls.form.AForm;
import org.essor.calls.form.AnswerJson;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Decimal;
import org.essor.calls.form.Field;
import org.essor.calls.form.Limits;
import org.essor.calls.form.Money;
import org.essor.journeys.Text;
import org.essor.platform.Choice;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillTests {

  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("short_text", "\"Un titre\""),
          Map.entry("long_text", "\"Deux\\nlignes\""),
          Map.entry("whole", "7"),
          Map.entry("decimal", "-1250.5"),
          Map.entry("money", "1250.05"),
          Map.entry("percentage", "45"),
          Map.entry("day", "\"2027-03-31\""),
          Map.entry("choice", "\"b\""),
          Map.entry("several", "[\"a\",\"b\"]"),
          Map.entry("yes_no", "false"),
          Map.entry("email", "\"nom@exemple.fr\""),
          Map.entry("phone", "\"+33612345678\""),
          Map.entry("web", "\"https://www.exemple.fr\""),
          Map.entry("siret", "\"73282932000074\""),
          Map.entry("rna", "\"W751234567\""),
          Map.entry("address", "{\"street\":\"1 rue\",\"postcode\":\"75001\",\"city\":\"Paris\"}"),
          Map.entry("statement", "true"),
          Map.entry("block", "[{\"in_text\":\"x\",\"in_number\":3},{\"in_text\":\"y\"}]"),
          Map.entry("budget", "[{\"category\":\"a\",\"label\":\"l\",\"cost\":100.5,\"aid\":40}]"),
          Map.entry(
              "plan",
              "{\"packages\":[{\"title\":\"t\",\"first_month\":1,\"last_month\":3}],"
                  + "\"deliverables\":[{\"title\":\"d\",\"due_month\":3}]}"),
          Map.entry("partners", "[{\"organisation\":\"CHU\",\"contribution\":\"lits\"}]"));

  private static Texts texts(Language language) {
    return Translations.read(language);
  }

  private static AnswerValue right(String field) {
    return AnswerJson.read(Objects.requireNonNull(RIGHT.get(field), field));
  }

  private static Stream<Field> fields() {
    return AForm.ofEachKind().fields().filter(field -> !(field.type() instanceof Attachment));
  }

  /** What a page sends back when nothing is touched. */
  private static Map<String, String[]> posted(FieldView view) {
    var posted = new HashMap<String, List<String>>();
    collect(view, posted);
    var arrays = new HashMap<String, String[]>();
    posted.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
    return arrays;
  }

  private static void collect(FieldView view, Map<String, List<String>> posted) {
    var values = posted.computeIfAbsent(view.name(), _ -> new ArrayList<>());
    switch (view.kind()) {
      case LINE, TEXT -> values.add(view.value());
      case RADIOS, CHECKBOXES, SELECT ->
          view.choices().stream().filter(Choice::chosen).map(Choice::value).forEach(values::add);
      case GROUP, TABLE ->
          view.rows().forEach(row -> row.cells().forEach(cell -> collect(cell, posted)));
      case FILES -> {}
    }
  }

  @Test
  void everyKindOfAnswerDrawnAndSentBackUntouchedIsTheSame() {
    for (var language : Language.values()) {
      fields()
          .forEach(field -> {
            var value = right(field.id());
            assertThat(field.check(value)).as(field.id()).isEmpty();
            var view =
                new FieldViews(texts(language), Set.of(field.id())).view(field, value, List.of());
            assertThat(new PostedAnswers(posted(view)).read(field)).as(field.id()).contains(value);
          });
    }
  }

  @Test
  void nothingDrawnAndSentBackIsNothing() {
    fields()
        .forEach(field -> {
          var view =
              new FieldViews(texts(Language.FR), Set.of()).view(field, AnswerValue.NONE, List.of());
          assertThat(new PostedAnswers(posted(view)).read(field).map(AnswerValue::isEmpty))
              .as(field.id())
              .contains(true);
        });
  }

  @ParameterizedTest
  @CsvSource({"whole, douze", "siret, 123", "day, hier", "decimal, 1e9"})
  void whatIsWrongIsKeptAsTypedAndSaidWhereItStands(String id, String typed) {
    var field = AForm.ofEachKind().findField(id).orElseThrow();
    var value = new PostedAnswers(Map.of(id, new String[] {typed})).read(field).orElseThrow();
    var view = new FieldViews(texts(Language.FR), Set.of()).view(field, value, field.check(value));
    assertThat(view.value()).isEqualTo(typed);
    assertThat(view.error()).isPresent();
  }

  @Test
  void anErrorWithinATableStandsAtItsCell() {
    var field = AForm.ofEachKind().findField("budget").orElseThrow();
    var value = AnswerJson.read("[{\"category\":\"a\",\"label\":\"l\",\"cost\":1,\"aid\":2}]");
    var view = new FieldViews(texts(Language.FR), Set.of()).view(field, value, field.check(value));
    var aid =
        view.rows().getFirst().cells().stream()
            .filter(cell -> cell.name().equals("budget.0.aid"))
            .findFirst();
    assertThat(aid.flatMap(FieldView::error)).isPresent();
    assertThat(view.error()).isEqualTo(Optional.empty());
  }

  @Test
  void aDayIsShownAsItsLanguageTypesIt() {
    var field = AForm.ofEachKind().findField("day").orElseThrow();
    var french = new FieldViews(texts(Language.FR), Set.of());
    assertThat(french.view(field, right("day"), List.of()).value()).isEqualTo("31/03/2027");
    var english = new FieldViews(texts(Language.EN), Set.of());
    assertThat(english.view(field, right("day"), List.of()).value()).isEqualTo("2027-03-31");
  }

  @Test
  void threeDecimalsAreNoThousands() {
    var field = Field.of("three", new Decimal(Limits.NONE, 3), new Text("Trois", ""));
    var value = new AnswerValue.Num(new BigDecimal("1.255"));
    var view = new FieldViews(texts(Language.FR), Set.of()).view(field, value, List.of());
    assertThat(view.value()).isEqualTo("1,255");
    assertThat(new PostedAnswers(posted(view)).read(field)).contains(value);
    var two = new Decimal(Limits.NONE, 2);
    assertThat(two.check(two.read("1,255"))).isNotEmpty();
    assertThat(new Money(Limits.NONE).read("1,255")).isEqualTo(AnswerJson.read("1255"));
  }

  @Test
  void sumsOfABudgetAreWrittenAsAmounts() {
    var field = AForm.ofEachKind().findField("budget").orElseThrow();
    var value =
        AnswerJson.read("[{\"category\":\"a\",\"label\":\"l\",\"cost\":1250000,\"aid\":1}]");
    assertThat(new FieldViews(texts(Language.FR), Set.of()).view(field, value, List.of()).notes())
        .contains("Coût total\u202f: 1\u202f250\u202f000\u202f€");
    assertThat(new FieldViews(texts(Language.EN), Set.of()).view(field, value, List.of()).notes())
        .contains("Total cost: €1,250,000");
  }

  @Test
  void aRowOfATableIsReadWithTheNamesOfItsColumns() {
    var form = AForm.ofEachKind();
    var words = new AnswerWords(texts(Language.EN));
    var budget =
        AnswerJson.read(
            "[{\"category\":\"a\",\"label\":\"Essais\",\"cost\":120600,\"aid\":73566}]");
    assertThat(words.lines(form.findField("budget").orElseThrow(), budget))
        .containsExactly(
            "Category of cost: A ; Description: Essais ; Cost: €120,600 ; Aid asked for: €73,566");
    assertThat(words.lines(form.findField("plan").orElseThrow(), right("plan")))
        .containsExactly("Title: t ; First month: 1 ; Last month: 3 ; Title: d ; Month due: 3");
    assertThat(words.lines(form.findField("address").orElseThrow(), right("address")))
        .containsExactly("1 rue ; 75001 ; Paris");
  }

  @Test
  void aTableIsGivenOneMoreRowOnDemand() {
    var field = AForm.ofEachKind().findField("block").orElseThrow();
    var value = right("block");
    var views = new FieldViews(texts(Language.FR), Set.of("block"));
    assertThat(views.view(field, value, List.of()).kind()).isEqualTo(Kind.TABLE);
    assertThat(views.view(field, value, List.of()).rows()).hasSize(3);
  }

  @Test
  void answersAreReadAsWords() {
    var words = new AnswerWords(texts(Language.FR));
    var form = AForm.ofEachKind();
    assertThat(words.lines(form.findField("choice").orElseThrow(), AnswerValue.of("b")))
        .containsExactly("B");
    assertThat(words.lines(form.findField("money").orElseThrow(), AnswerJson.read("12.5")))
        .containsExactly("12,50\u202f€");
    assertThat(words.lines(form.findField("money").orElseThrow(), AnswerJson.read("1250000")))
        .containsExactly("1\u202f250\u202f000\u202f€");
    assertThat(words.lines(form.findField("day").orElseThrow(), right("day")))
        .containsExactly("31 mars 2027");
    assertThat(words.lines(form.findField("yes_no").orElseThrow(), AnswerValue.of(false)))
        .containsExactly("Non");
    assertThat(words.lines(form.findField("short_text").orElseThrow(), AnswerValue.NONE)).isEmpty();
  }
}
