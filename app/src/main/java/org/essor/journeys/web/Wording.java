package org.essor.journeys.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Edition;
import org.essor.journeys.Evidence;
import org.essor.journeys.FactText;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Reference;
import org.essor.journeys.Text;
import org.essor.journeys.web.View.Cite;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;

/** Says facts, outcomes and sources in the words of an edition and the language of a reader. */
record Wording(Edition edition, Texts texts) {

  String of(Text text) {
    return text.in(texts.language());
  }

  /** The label of an answer: of its option, or the value itself with its unit. */
  String answer(String input, Value value) {
    return new FactText(edition, texts).answer(input, value);
  }

  /** What was answered to a question that was answered. */
  String given(Question question, Facts facts) {
    if (question.inputs().stream().noneMatch(facts.known()::containsKey)) {
      return texts.get("journeys.choice.unknown");
    }
    return question.type() == Type.SEVERAL
        ? ticked(question, facts)
        : answer(question.id(), facts.find(question.id()).orElseThrow());
  }

  private String ticked(Question question, Facts facts) {
    var labels =
        question.options().stream()
            .filter(option -> facts.find(option.value()).filter(Value.TRUE::equals).isPresent())
            .map(option -> of(option.label()))
            .toList();
    return labels.isEmpty() ? texts.get("journeys.choice.none") : String.join(" · ", labels);
  }

  /** What an input asks: the question, and for a box to tick also its label. */
  String asked(String input) {
    return new FactText(edition, texts).asked(input);
  }

  /** Writes facts such as {@code « Uses AI? » : yes}, joined by "and". */
  String facts(Map<String, Value> facts) {
    return facts.entrySet().stream()
        .sorted(Comparator.comparing(fact -> position(fact.getKey())))
        .map(fact -> fact(fact.getKey(), fact.getValue()))
        .collect(Collectors.joining(texts.get("journeys.and")));
  }

  private int position(String input) {
    return List.copyOf(edition.regulation().askedBy().keySet()).indexOf(input);
  }

  private String fact(String input, Value value) {
    return texts.get("journeys.fact", asked(input), answer(input, value));
  }

  /** The labels of outcomes, such as {@code III, IIa or I}. */
  String outcomes(DecisionText decision, List<String> values) {
    if (values.size() == 1) {
      return of(decision.outcome(values.getFirst()).label());
    }
    var labels =
        values.stream().map(value -> of(decision.outcome(value).label())).distinct().toList();
    var last = labels.size() - 1;
    return last < 1
        ? String.join("", labels)
        : String.join(", ", labels.subList(0, last)) + texts.get("journeys.or") + labels.get(last);
  }

  /** The sources of a statement; how well they are known is said once for those that agree. */
  List<Cite> cites(List<Reference> references) {
    var cites = new ArrayList<Cite>();
    for (var reference : references) {
      var cite = cite(reference);
      if (!cites.contains(cite)) {
        cites.add(cite);
      }
    }
    for (int i = 0; i < cites.size() - 1; i++) {
      var cite = cites.get(i);
      if (cite.evidence().equals(cites.get(i + 1).evidence())) {
        cites.set(i, new Cite(cite.href(), cite.text(), "", cite.kind()));
      }
    }
    return cites;
  }

  private Cite cite(Reference reference) {
    var place = of(reference.locator());
    var name = of(reference.source().shortTitle());
    return new Cite(
        "/sources#" + reference.source().id(),
        place.isEmpty() ? name : texts.get("journeys.cite", name, place),
        evidence(reference.evidence()),
        kind(reference.evidence()));
  }

  String evidence(Evidence evidence) {
    return texts.get(
        switch (evidence) {
          case PRIMARY -> "journeys.evidence.primary";
          case SECONDARY -> "journeys.evidence.secondary";
          case MEMORY -> "journeys.evidence.memory";
        });
  }

  static String kind(Evidence evidence) {
    return switch (evidence) {
      case PRIMARY -> "success";
      case SECONDARY -> "info";
      case MEMORY -> "warning";
    };
  }

  /** Says when answers were last kept; empty where none were. */
  String saved(Answers answers, Clock clock) {
    if (answers.isEmpty()) {
      return texts.get("journeys.saved.none");
    }
    var when = answers.savedAt().atZone(Paris.ZONE);
    var today = clock.instant().atZone(Paris.ZONE).toLocalDate().equals(when.toLocalDate());
    var hour = twoDigits(when.getHour());
    var minute = twoDigits(when.getMinute());
    return today
        ? texts.get("journeys.saved.today", hour, minute)
        : texts.get("journeys.saved.on", texts.date(when.toLocalDate()), hour, minute);
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
