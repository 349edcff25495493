package org.essor.skills.question;

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
import org.essor.skills.question.QuestionView.Asked;
import org.essor.skills.question.QuestionView.Fields;
import org.essor.skills.question.QuestionView.Line;
import org.essor.skills.question.QuestionView.Region;
import org.essor.skills.question.QuestionView.Spot;
import org.essor.skills.question.QuestionView.Type;

/** Says a shown item, with what was typed, in the language of a reader. */
record Views(ShownItem shown, AnswerForm form, Texts texts) {

  QuestionView view(Map<String, String> errors) {
    var item = shown.item();
    return new QuestionView(
        new Asked(type(item.task()), said(item.question()), document(item)),
        fields(item.task()),
        errors);
  }

  private String said(Text text) {
    return text.in(texts.language());
  }

  private List<String> said(List<Text> list) {
    return list.stream().map(this::said).toList();
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

  private List<String> document(Item item) {
    return item.document().map(this::said).stream()
        .flatMap(text -> Arrays.stream(text.split("\n")))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private Fields fields(Task task) {
    return switch (task) {
      case Single single -> choices(single.options(), Optional.empty());
      case Multiple multiple -> choices(multiple.options(), Optional.empty());
      case HotSpot spot -> choices(spot.labels(), Optional.of(spot(spot)));
      case Matching matching -> lines(pairs(matching));
      case Ordering ordering -> lines(places(ordering));
      case ShortText _ -> typed("");
      case Numeric number -> typed(said(number.unit()));
    };
  }

  private Fields typed(String unit) {
    return new Fields(List.of(), List.of(), form.first(AnswerForm.ANSWER), unit, Optional.empty());
  }

  private static Fields lines(List<Line> lines) {
    return new Fields(List.of(), lines, "", "", Optional.empty());
  }

  private Fields choices(List<Text> options, Optional<Spot> spot) {
    var labels = said(options);
    var choices =
        IntStream.rangeClosed(1, labels.size())
            .mapToObj(number ->
                choice(
                    "" + number, (spot.isPresent() ? number + ". " : "") + labels.get(number - 1)))
            .toList();
    return new Fields(choices, List.of(), "", "", spot);
  }

  private Choice choice(String value, String label) {
    return new Choice(value, label, "", form.all(AnswerForm.ANSWER).contains(value));
  }

  private Spot spot(HotSpot spot) {
    var picture = Objects.requireNonNull(shown.pictures().get(spot.picture()));
    var regions = new ArrayList<Region>();
    for (var region : spot.regions()) {
      int number = regions.size() + 1;
      var field = AnswerForm.ANSWER + (number == 1 ? "" : "-" + (number - 1));
      regions.add(
          new Region(number, field, region.x(), region.y(), region.width(), region.height()));
    }
    return new Spot(picture.address(), picture.width(), picture.height(), regions);
  }

  private List<Line> pairs(Matching matching) {
    var order = shown.order();
    var left = said(matching.left());
    var right = said(matching.right());
    return IntStream.range(0, left.size())
        .mapToObj(i -> {
          var chosen = form.first(AnswerForm.line(i));
          var choices = new ArrayList<Choice>();
          choices.add(new Choice("", texts.get("skills.pair.choose"), "", false));
          for (int shown = 0; shown < order.size(); shown++) {
            var value = "" + (shown + 1);
            var label = right.get(order.written().get(shown));
            choices.add(new Choice(value, label, "", value.equals(chosen)));
          }
          return new Line(i + 1, AnswerForm.line(i), left.get(i), choices, false);
        })
        .toList();
  }

  private List<Line> places(Ordering ordering) {
    var order = shown.order();
    var labels = said(ordering.options());
    var places = form.places(order);
    return form.inOrder(order).stream()
        .map(line ->
            new Line(
                line + 1,
                AnswerForm.line(line),
                labels.get(order.written().get(line)),
                numbers(order.size(), places.get(line)),
                form.hasMoved(line)))
        .toList();
  }

  private static List<Choice> numbers(int most, int chosen) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(number -> new Choice("" + number, "" + number, "", number == chosen))
        .toList();
  }
}
