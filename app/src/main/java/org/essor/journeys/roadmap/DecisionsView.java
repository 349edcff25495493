package org.essor.journeys.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.decision.DecisionResult;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.journeys.Body;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.RuleText;
import org.essor.journeys.Values;
import org.essor.platform.Texts;

/**
 * The decisions and obligations of a project, in short: what a document or a comparison shows.
 *
 * @param headline the sentences that sum it up, one for each settled decision of the headline
 * @param answers the decisions with one answer each
 * @param obligations the lists of obligations that are not empty
 * @param funding the lists of funding that are not empty
 */
public record DecisionsView(
    List<String> headline,
    List<Answer> answers,
    List<Obligations> obligations,
    List<Obligations> funding) {

  private static final int MOST_NAMED = 3;

  public DecisionsView {
    headline = List.copyOf(headline);
    answers = List.copyOf(answers);
    obligations = List.copyOf(obligations);
    funding = List.copyOf(funding);
  }

  /** All lists, obligations first. */
  public List<Obligations> lists() {
    return Stream.of(obligations, funding).flatMap(List::stream).toList();
  }

  /**
   * A decision.
   *
   * @param answer its outcome, or those still possible, in words
   * @param settled whether one outcome is left
   * @param because the rules that fire
   * @param decidedBy who really decides, empty where nobody is named
   */
  public record Answer(
      String decision,
      String title,
      String answer,
      boolean settled,
      List<Reason> because,
      String decidedBy) {
    public Answer {
      because = List.copyOf(because);
    }
  }

  /** Why, and which texts say so. */
  public record Reason(String why, List<SourceView> sources) {
    public Reason {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A list of obligations, or of funding, that are certain.
   *
   * @param others how many more depend on answers still missing, in words; empty for none
   */
  public record Obligations(String title, List<Obligation> items, String others) {
    public Obligations {
      items = List.copyOf(items);
    }
  }

  /** Something to do or to know. */
  public record Obligation(String label, String sentence, String body, List<SourceView> sources) {
    public Obligation {
      sources = List.copyOf(sources);
    }
  }

  /** Tells the decisions of a project in the language of the texts. */
  public static DecisionsView of(Project project, Texts texts) {
    return new Teller(project, texts).view();
  }

  private record Teller(Project project, Texts texts) {

    DecisionsView view() {
      return new DecisionsView(
          headline(),
          shown(Kind.ANSWER).map(this::answer).toList(),
          lists(Kind.OBLIGATIONS),
          lists(Kind.FUNDING));
    }

    private List<Obligations> lists(Kind kind) {
      return shown(kind)
          .map(this::obligations)
          .filter(list -> !list.items().isEmpty() || !list.others().isEmpty())
          .toList();
    }

    private Optional<Journey> main() {
      return Optional.ofNullable(project.edition().regulation().journeys().get(Journey.MAIN));
    }

    private List<String> headline() {
      return main().map(journey -> Headline.of(journey, project)).orElse(List.of()).stream()
          .flatMap(this::sentence)
          .toList();
    }

    private Stream<String> sentence(DecisionText text) {
      return project.overall().get(text.decision()).outcomes()
              instanceof Outcomes.Settled(var outcome)
          ? Stream.of(text.outcome(Values.word(outcome)).sentence().in(texts.language()))
              .filter(sentence -> !sentence.isEmpty())
          : Stream.empty();
    }

    private Stream<DecisionText> shown(Kind kind) {
      var texts = project.edition().regulation().decisions();
      return main().map(Journey::goals).orElse(List.copyOf(texts.keySet())).stream()
          .flatMap(decision -> Optional.ofNullable(texts.get(decision)).stream())
          .filter(text -> text.kind() == kind && !text.decision().equals(ProjectPlan.STEPS))
          .filter(text -> project.overall().results().containsKey(text.decision()));
    }

    private Answer answer(DecisionText text) {
      var result = project.overall().get(text.decision());
      var words = Values.words(result.outcomes());
      var settled = result.outcomes().isSettled();
      return new Answer(
          text.decision(),
          text.title().in(texts.language()),
          settled ? joined(text, words) : open(text, words),
          settled,
          settled ? reasons(result) : List.of(),
          name(text.decidedBy()));
    }

    private String joined(DecisionText text, List<String> words) {
      return words.stream()
          .map(word -> label(text.outcome(word)))
          .reduce((one, other) -> texts.get("roadmap.decisions.or", one, other))
          .orElse(texts.get("roadmap.decisions.nothing"));
    }

    /** A few possibilities are named, more are counted. */
    private String open(DecisionText text, List<String> words) {
      return words.size() > MOST_NAMED
          ? texts.get("roadmap.decisions.many", words.size())
          : texts.get("roadmap.decisions.open", joined(text, words));
    }

    private List<Reason> reasons(DecisionResult result) {
      var rules = project.edition().regulation().rules();
      return result.firing().stream()
          .map(rule -> Optional.ofNullable(rules.get(key(result, rule))))
          .flatMap(Optional::stream)
          .map(this::reason)
          .toList();
    }

    private static String key(DecisionResult result, Rule rule) {
      return result.decision() + "/" + rule.id();
    }

    private Reason reason(RuleText rule) {
      return new Reason(rule.why().in(texts.language()), SourceView.of(rule.sources(), texts));
    }

    private Obligations obligations(DecisionText text) {
      var outcomes = project.overall().get(text.decision()).outcomes();
      var certain = Values.certain(outcomes);
      var items = certain.stream().map(word -> obligation(text.outcome(word))).toList();
      var others = Values.words(outcomes).size() - certain.size();
      return new Obligations(
          text.title().in(texts.language()),
          items,
          others == 0 ? "" : texts.get("roadmap.obligations.perhaps", others));
    }

    private Obligation obligation(OutcomeText text) {
      return new Obligation(
          label(text),
          text.sentence().in(texts.language()),
          name(text.body()),
          SourceView.of(text.sources(), texts));
    }

    private String label(OutcomeText text) {
      return text.label().in(texts.language());
    }

    private String name(Optional<Body> body) {
      return body.map(who -> who.name().in(texts.language())).stream()
          .collect(Collectors.joining());
    }
  }
}
