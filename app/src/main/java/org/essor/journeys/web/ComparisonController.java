package org.essor.journeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essor.journeys.Answers;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.Values;
import org.essor.journeys.Workspaces;
import org.essor.journeys.web.ComparisonPage.Difference;
import org.essor.journeys.web.View.Link;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a proposed text would change for the visitor's project. */
@Controller
class ComparisonController {

  private final Editions editions;

  ComparisonController(Editions editions) {
    this.editions = editions;
  }

  @GetMapping({"/editions/compare", Workspaces.PATH + "/editions/compare"})
  ModelAndView show(Answers answers, @RequestParam(defaultValue = "") String edition, Texts texts) {
    var other =
        edition.isEmpty()
            ? nextRules()
            : editions
                .find(edition)
                .orElseThrow(() -> new Refusal("journeys.edition.unknown", edition));
    var now = new Side(Project.of(answers, editions.getInForce()), texts);
    var then = new Side(Project.of(answers, other), texts);
    var differences = differences(now, then);
    var words = "journeys.comparison." + other.status().name().toLowerCase(Locale.ROOT);
    var page =
        new ComparisonPage(
            texts.get(words + ".title"),
            texts.get(words + ".warning", other.appliesFrom().map(texts::date).orElse("")),
            differences.isEmpty()
                ? texts.get(words + ".same")
                : texts.get(words + ".changes", differences.size()),
            now.title(),
            then.title(),
            then.wording().of(other.about()),
            then.wording().cites(other.sources()),
            differences,
            others(other, then.wording()),
            !answers.isEmpty());
    return new ModelAndView("journeys/comparison", "page", page);
  }

  private Edition nextRules() {
    return editions.list().stream()
        .filter(edition -> ResultPages.COMPARED.contains(edition.status()))
        .findFirst()
        .orElseThrow(() -> new Refusal("journeys.edition.unknown", ""));
  }

  private List<Link> others(Edition shown, Wording wording) {
    return editions.list().stream()
        .filter(edition -> edition.status() != Status.IN_FORCE && edition != shown)
        .map(edition ->
            new Link("/editions/compare?edition=" + edition.id(), wording.of(edition.title())))
        .toList();
  }

  /** A project under one of the two editions. */
  private record Side(Project project, Texts texts) {

    Wording wording() {
      return new Wording(project.edition(), texts);
    }

    String title() {
      return wording().of(project.edition().title());
    }

    List<String> values(DecisionText decision) {
      var result = project.overall().results().get(decision.decision());
      return result == null
          ? List.of()
          : Values.words(result.outcomes()).stream().sorted().toList();
    }

    String words(DecisionText decision) {
      var values = values(decision);
      return values.isEmpty()
          ? texts.get("journeys.result.nothing")
          : wording().outcomes(decision, values);
    }

    boolean hasList(DecisionText decision) {
      var result = project.overall().results().get(decision.decision());
      return result != null && Values.isList(result.outcomes());
    }

    /** What stands in a list, by words that say of an item whether it is certain. */
    List<String> items(DecisionText decision) {
      var result = project.overall().results().get(decision.decision());
      if (result == null) {
        return List.of();
      }
      var certain = Values.certain(result.outcomes());
      return Values.words(result.outcomes()).stream()
          .map(value -> item(wording().outcomes(decision, List.of(value)), certain.contains(value)))
          .toList();
    }

    private String item(String label, boolean certain) {
      return certain ? label : texts.get("journeys.comparison.perhaps", label);
    }

    /** Of a list, only what is not in the other. */
    String only(DecisionText decision, Side other) {
      var others = other.items(decision);
      var only = items(decision).stream().filter(item -> !others.contains(item)).toList();
      return only.isEmpty() ? texts.get("journeys.comparison.nothing") : String.join(" · ", only);
    }
  }

  private static List<Difference> differences(Side now, Side then) {
    var differences = new ArrayList<Difference>();
    for (DecisionText decision : now.project().edition().regulation().decisions().values()) {
      if (decision.kind() == Kind.INTERNAL) {
        continue;
      }
      if (now.hasList(decision) || then.hasList(decision)) {
        if (!now.items(decision).equals(then.items(decision))) {
          differences.add(ofList(decision, now, then));
        }
      } else if (!now.values(decision).equals(then.values(decision))) {
        differences.add(
            new Difference(
                now.wording().of(decision.title()), now.words(decision), then.words(decision)));
      }
    }
    return differences;
  }

  private static Difference ofList(DecisionText decision, Side now, Side then) {
    var title = now.wording().of(decision.title());
    return new Difference(
        now.texts().get("journeys.comparison.list", title),
        now.only(decision, then),
        then.only(decision, now));
  }
}
