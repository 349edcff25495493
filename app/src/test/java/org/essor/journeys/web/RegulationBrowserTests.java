package org.essor.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.essor.BrowserTestSupport;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Editions;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The pages of the journeys with the regulation of this repository, as long as they really are. */
@TestPropertySource(properties = "essor.regulation=${user.dir}/../regulation")
class RegulationBrowserTests extends BrowserTestSupport {

  private static final int MOST_QUESTIONS = 18;

  /** A software that follows patients at home; whatever else is asked is answered "no". */
  private static final Set<String> ANSWERS =
      Set.of(
          "standalone_software",
          "process",
          "purpose_monitoring",
          "vital_danger",
          "both",
          "sme",
          "rules_only",
          "identified",
          "care_use",
          "third_party",
          "telemonitoring",
          "reimbursement",
          "obtained");

  @Autowired AnswersCodec codec;
  @Autowired Editions editions;
  @Autowired Clock clock;

  @Test
  void aProductIsTakenToItsResultByKeyboardAlone() {
    var page = open("/projet", Look.DESKTOP);
    follow(page, page.locator("main").getByRole(AriaRole.LINK).last());
    for (int i = 0; page.url().contains("/questions/"); i++) {
      assertThat(i).isLessThan(MOST_QUESTIONS);
      answerByKeyboard(page);
    }

    assertThat(page).hasURL(Pattern.compile(".*/resultat$"));
    assertThat(page.getByText("IIb", new Page.GetByTextOptions().setExact(true))).isVisible();
    var why = page.getByText("Règle 11b").first();
    assertThat(why).isHidden();
    pressOn(page, page.locator("#mdr_class > summary"));
    assertThat(why).isInViewport();
  }

  @ParameterizedTest
  @EnumSource(Type.class)
  void axeFindsNothingOnAnyTypeOfQuestion(Type type) {
    var questions = editions.getInForce().regulation().questions().values();
    var longest =
        questions.stream()
            .filter(question -> question.type() == type)
            .max((a, b) -> a.options().size() - b.options().size())
            .map(Question::id);

    longest.ifPresent(id -> {
      var path = "/parcours/project/questions/" + id;
      assertAccessible(visit(path, Look.DESKTOP));
      assertAccessible(visit(path, Look.PHONE.english().dark()));
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/resultat?detail=tout",
        "/editions/compare",
        "/sources",
        "/variantes",
        "/reponses"
      })
  void axeFindsNothingOnLongPagesInAnyLook(String path) {
    Look.all().forEach(look -> assertAccessible(visit(path, look)));
  }

  @Test
  void everyAnswerIsReadWithoutScriptsAndWithoutUnfolding() {
    var page = visit("/resultat", Look.PHONE.withoutScripts());

    assertThat(page.getByText("Encore possible").first()).isVisible();
    assertThat(page.getByText("Faire une évaluation clinique").first()).isVisible();
  }

  /** Chooses by Space and arrow keys, or presses "I don't know" under a number or a date. */
  private static void answerByKeyboard(Page page) {
    var inputs = page.locator("main input[name=answer]").all();
    var type = inputs.getFirst().getAttribute("type");
    if (type.equals("checkbox")) {
      tick(page, wanted(inputs, "none"));
    } else if (type.equals("radio")) {
      choose(page, inputs, wanted(inputs, "unknown").getFirst());
    } else {
      follow(page, page.locator("main").getByRole(AriaRole.BUTTON).last());
      return;
    }
    follow(page, page.locator("main").getByRole(AriaRole.BUTTON).first());
  }

  private static List<Locator> wanted(List<Locator> inputs, String otherwise) {
    var wanted = inputs.stream().filter(input -> ANSWERS.contains(value(input))).toList();
    return wanted.isEmpty()
        ? inputs.stream().filter(input -> value(input).equals(otherwise)).toList()
        : wanted;
  }

  private static String value(Locator input) {
    return input.inputValue();
  }

  private static void tick(Page page, List<Locator> boxes) {
    for (var box : boxes) {
      tabTo(page, box);
      page.keyboard().press("Space");
    }
  }

  private static void choose(Page page, List<Locator> radios, Locator wanted) {
    tabTo(page, radios.getFirst());
    page.keyboard().press("Space");
    for (int i = 0; i < radios.size() && !wanted.isChecked(); i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(wanted).isChecked();
  }

  /** Opens a page as a visitor who has answered, and has set a variant aside. */
  private Page visit(String path, Look look) {
    var page = open("/contact", look);
    var url = page.url().substring(0, page.url().lastIndexOf('/'));
    var aside = "A" + codec.write(answers("vital_danger").named("Seul"));
    page.context()
        .addCookies(
            List.of(
                new Cookie(AnswersCookie.NAME, codec.write(answers("not_vital"))).setUrl(url),
                new Cookie(VariantCookie.NAME, aside).setUrl(url)));
    page.navigate(path);
    return page;
  }

  private Answers answers(String vital) {
    var facts =
        Map.of(
            "product_kind", Value.of("standalone_software"),
            "data_action", Value.of("process"),
            "purpose_monitoring", Value.TRUE,
            "vital_parameters", Value.of(vital),
            "main_user", Value.of("both"),
            "uses_ai", Value.of("rules_only"),
            "ce_status", Value.of("obtained"),
            "telemonitoring", Value.TRUE);
    var inForce = editions.getInForce();
    var answers = Answers.none();
    for (var fact : facts.entrySet()) {
      var question = inForce.regulation().asking(fact.getKey());
      answers = answers.answering(question, known -> known.with(fact.getKey(), fact.getValue()));
    }
    return answers.under(inForce, clock.instant());
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
