package org.essor.journeys.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essor.decision.Facts;
import org.essor.decision.Outcomes;
import org.essor.journeys.Answers;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Scope;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Values;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.web.QuestionPage.Aside;
import org.essor.journeys.web.QuestionPage.Asked;
import org.essor.journeys.web.QuestionPage.Progress;
import org.essor.journeys.web.View.Line;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Makes the page of a question. Asks the engine only, no database. */
@Component
class QuestionPages {

  private static final int MOST_LINES = 7;
  private static final int MOST_OUTCOMES = 3;

  private final Clock clock;

  QuestionPages(Clock clock) {
    this.clock = clock;
  }

  QuestionPage of(Guide guide, Question question, Answers answers, Texts texts) {
    var wording = new Wording(guide.edition(), texts);
    var facts = answers.facts();
    var ahead = guide.ahead(answers, question);
    var chosen = QuestionForm.chosen(question, facts);
    var before = before(question, guide.listAnswered(answers, facts));
    var asked =
        new Asked(
            Guides.address(guide.journey(), question),
            words(guide, question),
            chosen.isEmpty() && isAskedOfAll(question, ahead.shown(), answers),
            breadcrumb(guide, wording),
            progress(guide.journey(), before.size(), ahead.left(), texts),
            wording.of(question.title()),
            help(question, answers, wording),
            wording.of(question.example()),
            wording.of(question.why()),
            () -> wording.cites(question.sources()),
            question.type(),
            question.range().map(range -> wording.of(range.unit())).orElse(""),
            Guide.isAnswered(question, facts) ? wording.given(question, facts) : "",
            question.type() == Type.SEVERAL ? ahead.shown() : List.of(),
            before.isEmpty() ? "" : Guides.address(guide.journey(), before.getLast()),
            aside(guide, answers, facts, wording));
    return new QuestionPage(
        asked,
        choices(question, ahead.shown(), chosen, wording),
        chosen.isEmpty() || chosen.contains(QuestionForm.UNKNOWN) ? "" : chosen.getFirst(),
        Map.of(),
        wording.saved(answers, clock));
  }

  private static String words(Guide guide, Question question) {
    return guide.edition().fingerprint() + ' ' + question.id();
  }

  /** Modules have names that their owners gave; boxes can be left out in many ways. */
  private static boolean isAskedOfAll(Question question, List<String> shown, Answers answers) {
    return !answers.hasSeveralModules()
        && (question.type() != Type.SEVERAL || shown.size() == question.options().size());
  }

  /** The questions answered before this one. */
  private static List<Question> before(Question question, List<Question> answered) {
    int position = 0;
    while (position < answered.size() && !answered.get(position).id().equals(question.id())) {
      position++;
    }
    return answered.subList(0, position);
  }

  private static List<Crumb> breadcrumb(Guide guide, Wording wording) {
    var journey = guide.journey();
    var here = new Crumb(Guides.address(journey), wording.of(journey.title()));
    return journey.id().equals(Journey.MAIN)
        ? List.of(here)
        : List.of(new Crumb("/parcours", wording.texts().get("journeys.list.title")), here);
  }

  /** Far from the end, the usual number of questions tells more than the most there can be. */
  private static Progress progress(Journey journey, int done, int left, Texts texts) {
    var total = done + 1 + left;
    var words =
        journey.usual() > done && total > 2 * journey.usual()
            ? texts.get("journeys.progress.usual", done + 1, journey.usual(), total)
            : texts.get("journeys.progress", done + 1, left);
    return new Progress(words, done, total);
  }

  private static String help(Question question, Answers answers, Wording wording) {
    var help = wording.of(question.help());
    return answers.hasSeveralModules() && question.scope() == Scope.MODULE
        ? wording.texts().get("journeys.question.module", name(answers, wording)) + " " + help
        : help;
  }

  private static String name(Answers answers, Wording wording) {
    var name = answers.modules().get(answers.current()).name();
    return name.isEmpty()
        ? wording.texts().get("journeys.module.unnamed", answers.current() + 1)
        : name;
  }

  private static List<Choice> choices(
      Question question, List<String> shown, List<String> chosen, Wording wording) {
    if (question.type() == Type.NUMBER || question.type() == Type.DATE) {
      return List.of();
    }
    var several = question.type() == Type.SEVERAL;
    var choices = new ArrayList<Choice>();
    for (var option : question.options()) {
      if (!several || shown.contains(option.value())) {
        choices.add(
            new Choice(
                option.value(),
                wording.of(option.label()),
                wording.of(option.hint()),
                chosen.contains(option.value())));
      }
    }
    if (several) {
      choices.add(extra(QuestionForm.NONE, chosen, wording.texts()));
    }
    choices.add(extra(QuestionForm.UNKNOWN, chosen, wording.texts()));
    return choices;
  }

  private static Choice extra(String value, List<String> chosen, Texts texts) {
    return new Choice(
        value,
        texts.get("journeys.choice." + value),
        texts.get("journeys.choice." + value + ".hint"),
        chosen.contains(value));
  }

  /**
   * What is settled and what is open; before the first answer nothing is said to be settled.
   *
   * @param known of the current module
   */
  private static Aside aside(Guide guide, Answers answers, Facts known, Wording wording) {
    var facts = Project.fit(known, guide.edition());
    var outcomes = guide.edition().model().outcomes(facts, guide.answered());
    var open = new ArrayList<Line>();
    var settled = new ArrayList<Line>();
    int more = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      var goal = guide.answers().get(i);
      if (!outcomes.get(i).isSettled() && open.size() == MOST_LINES) {
        more++;
      } else if (!outcomes.get(i).isSettled()) {
        open.add(line(goal, outcomes.get(i), wording));
      } else if (!answers.isEmpty()) {
        settled.add(line(goal, outcomes.get(i), wording));
      }
    }
    return new Aside(
        settled, open, more == 0 ? "" : wording.texts().get("journeys.aside.more", more));
  }

  private static Line line(DecisionText goal, Outcomes outcomes, Wording wording) {
    return new Line(wording.of(goal.title()), outcomes(goal, outcomes, wording));
  }

  private static String outcomes(DecisionText goal, Outcomes outcomes, Wording wording) {
    var values = Values.words(outcomes);
    return values.size() > MOST_OUTCOMES
        ? wording.texts().get("journeys.aside.possible", values.size())
        : wording.outcomes(goal, values);
  }
}
