package org.essor.journeys.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.decision.Facts;
import org.essor.journeys.Answers;
import org.essor.journeys.Answers.Ahead;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.Edition;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Scope;

/**
 * A journey under an edition: which question comes next, and how many at most are left.
 *
 * @param goals the decisions that it settles
 * @param answers those of them that are answers to the visitor
 * @param answered their names
 * @param inputs all inputs that can change a goal of the journey
 * @param firsts what each question asks of someone who has answered nothing, once found
 */
public record Guide(
    Edition edition,
    Journey journey,
    List<String> goals,
    List<DecisionText> answers,
    List<String> answered,
    Set<String> inputs,
    Map<String, Ahead> firsts) {

  public Guide(Edition edition, Journey journey) {
    this(edition, journey, answers(edition, journey));
  }

  private Guide(Edition edition, Journey journey, List<DecisionText> answers) {
    this(
        edition,
        journey,
        journey.goals(),
        answers,
        answers.stream().map(DecisionText::decision).toList(),
        inputs(edition, journey),
        new ConcurrentHashMap<>());
  }

  private static List<DecisionText> answers(Edition edition, Journey journey) {
    return journey.goals().stream()
        .map(edition.regulation()::decision)
        .filter(decision -> decision.kind() == Kind.ANSWER)
        .toList();
  }

  private static Set<String> inputs(Edition edition, Journey journey) {
    var goals = Set.copyOf(journey.goals());
    return edition.model().decisions().stream()
        .filter(decision -> goals.contains(decision.name()))
        .flatMap(decision -> decision.inputs().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The question to ask next; empty where none is left that could change the result. */
  public Optional<Question> findNext(Facts known) {
    return findNextInput(known).map(this::asking);
  }

  /** The input to ask next, in the first section that has one. */
  public Optional<String> findNextInput(Facts known) {
    var facts = Project.fit(known, edition);
    return journey.sections().stream()
        .flatMap(section -> edition.model().nextQuestion(facts, section.goals()).stream())
        .findFirst();
  }

  /** All questions that the journey may ask, in the order of the files. */
  public List<Question> listQuestions() {
    return edition.regulation().questions().values().stream().filter(this::isOfTheJourney).toList();
  }

  /** The question that settles most of one decision; empty where none may be asked. */
  public Optional<Question> findNext(Facts known, String decision) {
    return edition
        .model()
        .nextQuestion(Project.fit(known, edition), List.of(decision))
        .map(this::asking);
  }

  /** The questions once answered "I don't know" that would still tell more of one decision. */
  public List<Question> listDeclined(Facts known, String decision) {
    var facts = Project.fit(known, edition);
    return edition.model().relevantInputs(facts, List.of(decision)).stream()
        .filter(facts.declined()::contains)
        .map(this::asking)
        .distinct()
        .toList();
  }

  private Question asking(String input) {
    return edition.regulation().asking(input);
  }

  /** The position of the next module with a question to ask, the current one first. */
  public Optional<Integer> findModuleToAsk(Answers answers) {
    var count = answers.modules().size();
    return IntStream.range(0, count)
        .map(i -> (answers.current() + i) % count)
        .filter(module -> findNext(answers.facts(module)).isPresent())
        .boxed()
        .findFirst();
  }

  /**
   * The most questions that can still be asked: the pages of all modules that hold an input which
   * can still change a goal. Never grows while questions are answered.
   */
  public int countLeft(Answers answers) {
    var pages = new HashSet<Page>();
    for (int module = 0; module < answers.modules().size(); module++) {
      collect(answers.facts(module), module, pages);
    }
    return pages.size();
  }

  /** What a question of the current module asks, and how many can follow whatever the answer. */
  public Ahead lookAhead(Answers answers, Question question) {
    var known = answers.facts();
    var relevant = findRelevant(question, known);
    return new Ahead(
        journey.id(),
        edition.fingerprint(),
        question.id(),
        countLeft(answers, question, relevant),
        listInputsToAsk(question, known, relevant));
  }

  /** The same, as it was found before where it was found of this question and this edition. */
  public Ahead ahead(Answers answers, Question question) {
    return answers
        .ahead()
        .filter(found ->
            found.question().equals(question.id())
                && found.journey().equals(journey.id())
                && found.fingerprint().equals(edition.fingerprint()))
        .orElseGet(() ->
            isFirst(answers)
                ? firsts.computeIfAbsent(question.id(), _ -> lookAhead(answers, question))
                : lookAhead(answers, question));
  }

  /** Everyone begins so. */
  private static boolean isFirst(Answers answers) {
    return answers.modules().size() == 1 && answers.facts().equals(Facts.none());
  }

  private int countLeft(Answers answers, Question besides, Set<String> relevant) {
    var pages = new HashSet<Page>();
    for (int module = 0; module < answers.modules().size(); module++) {
      if (module != answers.current()) {
        collect(answers.facts(module), module, pages);
      }
    }
    var declined = answers.facts().declined();
    relevant.stream()
        .filter(input -> !declined.contains(input))
        .forEach(input -> pages.add(page(asking(input), answers.current())));
    pages.remove(page(besides, answers.current()));
    return pages.size();
  }

  /** A page that can be asked: a question about the product, or about one of its modules. */
  private record Page(String question, int module) {}

  private static Page page(Question question, int module) {
    return new Page(question.id(), question.scope() == Scope.PROJECT ? -1 : module);
  }

  private void collect(Facts facts, int module, Set<Page> pages) {
    open(facts).forEach(input -> pages.add(page(asking(input), module)));
  }

  private Set<String> open(Facts known) {
    var facts = Project.fit(known, edition);
    var open = new HashSet<>(edition.model().relevantInputs(facts, goals));
    open.removeAll(facts.declined());
    return open;
  }

  /** The inputs that can still change a goal, whatever the answer to a question. */
  private Set<String> findRelevant(Question question, Facts known) {
    var facts = Project.fit(without(known, question), edition);
    return edition.model().relevantInputs(facts, goals);
  }

  /**
   * The inputs of a question worth asking: those answered before and those that can still change a
   * goal; all of them where none can.
   */
  private static List<String> listInputsToAsk(
      Question question, Facts known, Set<String> relevant) {
    var asked =
        question.inputs().stream()
            .filter(input -> known.find(input).isPresent() || relevant.contains(input))
            .toList();
    return asked.isEmpty() ? question.inputs() : asked;
  }

  /** True where another answer to this question could change the result. */
  public boolean isUsed(Question question, Facts known) {
    var relevant = findRelevant(question, known);
    return question.inputs().stream().anyMatch(relevant::contains);
  }

  /** Forgets what a question asked. */
  public static Facts without(Facts facts, Question question) {
    if (!isAnswered(question, facts)) {
      return facts;
    }
    var fewer = facts;
    for (String input : question.inputs()) {
      fewer = fewer.without(input);
    }
    return fewer;
  }

  /** The questions of this journey already answered for the current module, in that order. */
  public List<Question> listAnswered(Answers answers) {
    return listAnswered(answers, answers.facts());
  }

  /**
   * The same.
   *
   * @param facts the facts of the current module
   */
  public List<Question> listAnswered(Answers answers, Facts facts) {
    var answered = new ArrayList<Question>();
    for (String id : answers.order()) {
      var question = edition.regulation().questions().get(id);
      if (question != null && isAnswered(question, facts) && isOfTheJourney(question)) {
        answered.add(question);
      }
    }
    return answered;
  }

  private boolean isOfTheJourney(Question question) {
    return !Collections.disjoint(inputs, question.inputs());
  }

  /** True where the facts hold an answer, "I don't know" included. */
  public static boolean isAnswered(Question question, Facts facts) {
    for (String input : question.inputs()) {
      if (facts.known().containsKey(input) || facts.declined().contains(input)) {
        return true;
      }
    }
    return false;
  }
}
