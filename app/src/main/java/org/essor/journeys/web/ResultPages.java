package org.essor.journeys.web;

import java.util.List;
import java.util.Set;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.Values;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.roadmap.Headline;
import org.essor.journeys.web.ResultPage.Compared;
import org.essor.journeys.web.View.Link;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Makes the page of a result. */
@Component
class ResultPages {

  /** The editions that may become law. */
  static final Set<Status> COMPARED = Set.of(Status.ADOPTED, Status.PROPOSAL);

  private static final int FEW = 3;

  private final Editions editions;

  ResultPages(Editions editions) {
    this.editions = editions;
  }

  ResultPage of(Guide guide, Project project, Texts texts) {
    var wording = new Wording(project.edition(), texts);
    return new ResultPage(
        breadcrumb(guide, wording),
        headline(guide, project, wording),
        new ResultParts(guide, project, wording).list(),
        next(guide, project, wording),
        wording.of(guide.journey().outro()),
        wording.of(project.edition().title()),
        project.edition().fingerprint().substring(0, 12),
        isChanged(project),
        comparisons(wording),
        !project.answers().isEmpty(),
        false);
  }

  private static List<Crumb> breadcrumb(Guide guide, Wording wording) {
    var journey = guide.journey();
    return List.of(new Crumb(Guides.address(journey), wording.of(journey.title())));
  }

  private static List<String> headline(Guide guide, Project project, Wording wording) {
    return Headline.of(guide.journey(), project).stream()
        .map(decision -> sentence(decision, project, wording))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /** The sentence of a settled decision, the few answers left of another; empty for many. */
  private static String sentence(DecisionText decision, Project project, Wording wording) {
    var outcomes = project.overall().get(decision.decision()).outcomes();
    var values = Values.words(outcomes);
    if (outcomes.isSettled()) {
      return values.size() == 1 ? wording.of(decision.outcome(values.getFirst()).sentence()) : "";
    }
    return values.size() > FEW
        ? ""
        : wording
            .texts()
            .get(
                "journeys.result.either",
                wording.of(decision.title()),
                wording.outcomes(decision, values));
  }

  private static Link next(Guide guide, Project project, Wording wording) {
    var module = guide.findModuleToAsk(project.answers());
    return module
        .flatMap(position -> guide.findNext(project.modules().get(position).facts()))
        .map(question ->
            new Link("/parcours/" + guide.journey().id() + "/suite", wording.of(question.title())))
        .orElse(new Link("", ""));
  }

  private static boolean isChanged(Project project) {
    var answers = project.answers();
    return !answers.isEmpty() && !answers.fingerprint().equals(project.edition().fingerprint());
  }

  /** What may become law: first what is adopted, with its day. */
  private List<Compared> comparisons(Wording wording) {
    return editions.list().stream()
        .filter(edition -> COMPARED.contains(edition.status()))
        .map(edition -> new Compared(intro(edition, wording), link(edition, wording)))
        .toList();
  }

  private static String intro(Edition edition, Wording wording) {
    return edition.status() == Status.ADOPTED
        ? wording
            .texts()
            .get(
                "journeys.result.adopted",
                edition.appliesFrom().map(wording.texts()::date).orElseThrow())
        : wording.texts().get("journeys.result.compare");
  }

  private static Link link(Edition edition, Wording wording) {
    return new Link("/editions/compare?edition=" + edition.id(), wording.of(edition.title()));
  }
}
