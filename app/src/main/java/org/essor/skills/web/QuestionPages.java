package org.essor.skills.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.journeys.Text;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.skills.Item;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.internal.Shuffle;
import org.essor.skills.internal.SkillsSettings;
import org.essor.skills.web.QuestionPage.Asked;
import org.essor.skills.web.QuestionPage.Fields;
import org.essor.skills.web.QuestionPage.Line;
import org.essor.skills.web.QuestionPage.Region;
import org.essor.skills.web.QuestionPage.Spot;
import org.essor.skills.web.QuestionPage.Type;
import org.essor.skills.web.QuestionPage.Where;
import org.springframework.stereotype.Component;

/** Makes the page of the question that a learner is asked now. Asks no database. */
@Component
class QuestionPages {

  private final Diagnoses diagnoses;
  private final SkillsSettings settings;

  QuestionPages(Diagnoses diagnoses, SkillsSettings settings) {
    this.diagnoses = diagnoses;
    this.settings = settings;
  }

  /** What was sent before and what is wrong with it. */
  record Sent(AnswerForm form, Map<String, String> errors, String notice) {
    static final Sent NOTHING = new Sent(AnswerForm.EMPTY, Map.of(), "");

    static Sent saying(String notice) {
      return new Sent(AnswerForm.EMPTY, Map.of(), notice);
    }
  }

  QuestionPage of(Diagnosis diagnosis, Sent sent, Texts texts) {
    var item = diagnoses.item(diagnosis);
    var words = new Words(texts);
    return new QuestionPage(
        where(diagnosis, texts),
        new Asked(type(item.task()), words.of(item.question()), document(item, words)),
        fields(diagnosis, item, new Said(sent.form(), words)),
        sent.errors(),
        sent.notice());
  }

  /** The fewest questions of a diagnosis. */
  int shortest() {
    return settings.leastQuestions();
  }

  /** The most questions of a diagnosis. */
  int longest() {
    return settings.mostQuestions();
  }

  private record Said(AnswerForm form, Words words) {

    Choice choice(String value, String label) {
      return new Choice(value, label, "", form.all(AnswerForm.ANSWER).contains(value));
    }
  }

  private Where where(Diagnosis diagnosis, Texts texts) {
    var needs = new ArrayList<String>();
    if (diagnosis.needs().extraTime()) {
      needs.add(texts.get("skills.needs.extra-time"));
    }
    if (diagnosis.needs().accessibleOnly()) {
      needs.add(texts.get("skills.needs.accessible"));
    }
    var address = DiagnosisController.address(diagnosis);
    return new Where(
        DiagnosisController.question(diagnosis, diagnosis.position() + 1),
        address,
        address + "/fin",
        diagnosis.answers().size(),
        settings.mostQuestions(),
        needs);
  }

  private static Type type(Task task) {
    return switch (task) {
      case Single _, HotSpot _ -> Type.ONE;
      case Multiple _ -> Type.SEVERAL;
      case Matching _ -> Type.PAIRS;
      case Ordering _ -> Type.ORDER;
      case ShortText _ -> Type.WORDS;
      case Numeric _ -> Type.NUMBER;
    };
  }

  private static List<String> document(Item item, Words words) {
    return item.document().map(words::of).stream()
        .flatMap(text -> Arrays.stream(text.split("\n")))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private Fields fields(Diagnosis diagnosis, Item item, Said said) {
    return switch (item.task()) {
      case Single single -> choices(single.options(), said, Optional.empty());
      case Multiple multiple -> choices(multiple.options(), said, Optional.empty());
      case HotSpot spot -> choices(spot.labels(), said, Optional.of(spot(diagnosis, spot)));
      case Matching matching -> lines(pairs(matching, Shuffles.of(diagnosis, item), said));
      case Ordering ordering -> lines(places(ordering, Shuffles.of(diagnosis, item), said));
      case ShortText _ -> typed(said, "");
      case Numeric number -> typed(said, said.words().of(number.unit()));
    };
  }

  private static Fields typed(Said said, String unit) {
    return new Fields(
        List.of(), List.of(), said.form().first(AnswerForm.ANSWER), unit, Optional.empty());
  }

  private static Fields lines(List<Line> lines) {
    return new Fields(List.of(), lines, "", "", Optional.empty());
  }

  private static Fields choices(List<Text> options, Said said, Optional<Spot> spot) {
    var labels = said.words().all(options);
    var choices =
        IntStream.rangeClosed(1, labels.size())
            .mapToObj(number ->
                said.choice(
                    "" + number, (spot.isPresent() ? number + ". " : "") + labels.get(number - 1)))
            .toList();
    return new Fields(choices, List.of(), "", "", spot);
  }

  private Spot spot(Diagnosis diagnosis, HotSpot spot) {
    var picture = Objects.requireNonNull(diagnoses.bank(diagnosis).pictures().get(spot.picture()));
    var regions = new ArrayList<Region>();
    for (var region : spot.regions()) {
      int number = regions.size() + 1;
      var field = AnswerForm.ANSWER + (number == 1 ? "" : "-" + (number - 1));
      regions.add(
          new Region(number, field, region.x(), region.y(), region.width(), region.height()));
    }
    return new Spot(picture.address(), picture.width(), picture.height(), regions);
  }

  private static List<Line> pairs(Matching matching, Shuffle order, Said said) {
    var left = said.words().all(matching.left());
    var right = said.words().all(matching.right());
    return IntStream.range(0, left.size())
        .mapToObj(i -> {
          var chosen = said.form().first(AnswerForm.line(i));
          var choices = new ArrayList<Choice>();
          choices.add(new Choice("", said.words().texts().get("skills.pair.choose"), "", false));
          for (int shown = 0; shown < order.size(); shown++) {
            var value = "" + (shown + 1);
            var label = right.get(order.written().get(shown));
            choices.add(new Choice(value, label, "", value.equals(chosen)));
          }
          return new Line(i + 1, AnswerForm.line(i), left.get(i), choices);
        })
        .toList();
  }

  private static List<Line> places(Ordering ordering, Shuffle order, Said said) {
    var labels = said.words().all(ordering.options());
    var places = said.form().places(order);
    return said.form().inOrder(order).stream()
        .map(line ->
            new Line(
                line + 1,
                AnswerForm.line(line),
                labels.get(order.written().get(line)),
                numbers(order.size(), places.get(line))))
        .toList();
  }

  private static List<Choice> numbers(int most, int chosen) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(number -> new Choice("" + number, "" + number, "", number == chosen))
        .toList();
  }
}
