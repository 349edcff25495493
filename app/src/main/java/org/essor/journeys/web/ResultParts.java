package org.essor.journeys.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.Journey.Section;
import org.essor.journeys.Project;
import org.essor.journeys.Project.ModuleResult;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.web.ResultPage.Card;
import org.essor.journeys.web.ResultPage.Group;
import org.essor.journeys.web.ResultPage.Obligations;
import org.essor.journeys.web.ResultPage.Part;

/**
 * Orders a result: by sections of the journey, what is to be done beside the decisions it follows
 * from, and what does not concern the product last.
 */
record ResultParts(Guide guide, Project project, Wording wording) {

  /** The whole product, then each module where there are several: there, only what differs. */
  List<Part> list() {
    var cards = new DecisionCards(guide, wording);
    if (!project.answers().hasSeveralModules()) {
      return List.of(part("", groups(of -> cards.of(project.current(), of))));
    }
    var overall = wording.texts().get("journeys.result.overall");
    var parts = new ArrayList<Part>();
    parts.add(part(overall, groups(of -> cards.ofOverall(project.overall(), of))));
    IntStream.range(0, project.modules().size())
        .mapToObj(position -> module(position, cards))
        .forEach(parts::add);
    return parts;
  }

  private Part module(int position, DecisionCards cards) {
    var module = project.modules().get(position);
    var differing =
        decisions(guide.journey().goals(), Kind.ANSWER::equals).stream()
            .filter(this::differs)
            .toList();
    return part(
        name(module, position), List.of(new Group("", cards.of(module, differing), List.of())));
  }

  private String name(ModuleResult module, int position) {
    return module.name().isEmpty()
        ? wording.texts().get("journeys.module.unnamed", position + 1)
        : module.name();
  }

  private static Part part(String name, List<Group> groups) {
    var all = groups.stream().flatMap(group -> group.cards().stream()).toList();
    return new Part(
        name,
        groups.stream().map(Group::concerning).filter(group -> !group.isEmpty()).toList(),
        all.stream().filter(card -> !card.concerns()).toList());
  }

  private List<Group> groups(Function<List<DecisionText>, List<Card>> cards) {
    var seen = new HashSet<String>();
    var groups = new ArrayList<Group>();
    for (Section section : guide.journey().sections()) {
      var goals = section.goals().stream().filter(seen::add).toList();
      var shown = cards.apply(decisions(goals, Kind.ANSWER::equals));
      groups.add(new Group(wording.of(section.title()), shown, lists(goals)));
    }
    return groups;
  }

  private List<Obligations> lists(List<String> goals) {
    return decisions(goals, Kind::isList).stream()
        .map(decision -> DecisionCards.list(decision, project.overall(), wording))
        .filter(list -> !list.isEmpty())
        .toList();
  }

  private List<DecisionText> decisions(List<String> goals, Predicate<Kind> wanted) {
    return goals.stream()
        .map(guide.edition().regulation()::decision)
        .filter(decision -> wanted.test(decision.kind()))
        .toList();
  }

  /** True where a decision does not have the same answer for all modules. */
  private boolean differs(DecisionText decision) {
    return project.modules().stream()
            .map(module -> module.evaluation().get(decision.decision()).outcomes())
            .distinct()
            .count()
        > 1;
  }
}
