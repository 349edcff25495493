package org.essor.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.Editions;
import org.essor.platform.Texts;
import org.essor.projects.Notice;
import org.essor.projects.Notice.DecisionChange;
import org.essor.projects.SavedProject.Rules;
import org.essor.projects.web.NoticeView.Row;

/** Says notices in the words of the rules they tell of, each answer in those of its own rules. */
record NoticeWording(Editions editions, Texts texts) {

  private static final String PERHAPS = "?";

  NoticeView of(Notice notice) {
    return new NoticeView(
        new Moments(texts).when(notice.when()),
        rules(notice),
        notice.changes().stream().map(change -> row(notice, change)).toList());
  }

  private String rules(Notice notice) {
    var rules = texts.get("projects.notice.rules", name(notice.before()), name(notice.after()));
    return find(notice.before()).filter(before -> before.status() == Status.PROPOSAL).isPresent()
        ? rules + " " + texts.get("projects.notice.proposal")
        : rules;
  }

  private String name(Rules rules) {
    var title = find(rules).map(edition -> edition.title().in(texts.language()));
    return texts.get(
        "projects.notice.edition",
        title.orElse(rules.edition()),
        rules.fingerprint().substring(0, 8));
  }

  private Optional<Edition> find(Rules rules) {
    return editions.find(rules.edition(), rules.fingerprint());
  }

  private Row row(Notice notice, DecisionChange change) {
    var now = find(notice.after()).flatMap(edition -> text(edition, change.decision()));
    var then = find(notice.before()).flatMap(edition -> text(edition, change.decision()));
    var title = now.or(() -> then).map(text -> text.title().in(texts.language()));
    var isList = now.or(() -> then).filter(text -> text.kind() == Kind.OBLIGATIONS).isPresent();
    return new Row(
        title.orElse(change.decision()),
        words(
            then.or(() -> now),
            isList ? without(change.before(), change.after()) : change.before()),
        words(
            now.or(() -> then), isList ? without(change.after(), change.before()) : change.after()),
        because(notice, change, isList));
  }

  /** Of a list, only what is no longer, or not yet, in the other. */
  private static List<String> without(List<String> some, List<String> others) {
    return some.stream().filter(word -> !others.contains(word)).toList();
  }

  private static Optional<DecisionText> text(Edition edition, String decision) {
    return Optional.ofNullable(edition.regulation().decisions().get(decision));
  }

  private String words(Optional<DecisionText> text, List<String> outcomes) {
    if (outcomes.isEmpty()) {
      return texts.get("projects.notice.nothing");
    }
    var joint = text.filter(known -> known.kind() == Kind.OBLIGATIONS).isPresent() ? " · " : null;
    return String.join(
        joint == null ? texts.get("journeys.or") : joint,
        outcomes.stream().map(word -> word(text, word)).toList());
  }

  private String word(Optional<DecisionText> text, String outcome) {
    var perhaps = outcome.startsWith(PERHAPS);
    var value = perhaps ? outcome.substring(1) : outcome;
    var label = text.map(known -> known.outcome(value).label().in(texts.language())).orElse(value);
    return perhaps ? texts.get("projects.notice.perhaps", label) : label;
  }

  private List<String> because(Notice notice, DecisionChange change, boolean isList) {
    var added = without(change.after(), change.before());
    if (isList && added.isEmpty()) {
      return List.of(texts.get("projects.notice.no-longer"));
    }
    var open =
        isList
            ? added.stream().anyMatch(word -> word.startsWith(PERHAPS))
            : change.after().size() > 1;
    var all = new ArrayList<>(because(notice, change));
    if (open) {
      all.add(texts.get("projects.notice.open"));
    }
    return all;
  }

  private List<String> because(Notice notice, DecisionChange change) {
    return find(notice.after()).stream()
        .flatMap(edition ->
            change.rules().stream()
                .flatMap(rule ->
                    Optional.ofNullable(
                        edition.regulation().rules().get(change.decision() + "/" + rule))
                        .stream()))
        .map(rule -> rule.why().in(texts.language()))
        .distinct()
        .toList();
  }
}
