package org.essor.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.essor.decision.Facts;

/**
 * What a visitor has told about a product. Kept on his side, never in a table. Immutable.
 *
 * @param edition the edition that the last result was given under, empty before the first answer
 * @param fingerprint of that edition's content
 * @param shared the answers that hold for the whole product
 * @param modules its functions, at least one
 * @param current the position of the module that questions are about now, from 0
 * @param order the questions answered, oldest first, each once
 * @param schedule what he has told about the dates of his roadmap
 * @param savedAt when the last change was made
 * @param name what the innovator calls this variant of his project, at most {@value #LONGEST_NAME}
 *     characters; empty for none
 * @param ahead what was found of the question that follows; every change forgets it
 */
public record Answers(
    String edition,
    String fingerprint,
    Facts shared,
    List<ProductModule> modules,
    int current,
    List<String> order,
    Schedule schedule,
    Instant savedAt,
    String name,
    Optional<Ahead> ahead) {

  public static final int LONGEST_NAME = 60;

  /**
   * What was found of a question when the one before it was answered, so that its page has not to
   * find it again.
   *
   * @param journey that asks it
   * @param fingerprint of the edition that it was found under
   * @param question its identifier
   * @param left the most questions that can follow it
   * @param shown its inputs that are worth asking, at least one
   */
  public record Ahead(
      String journey, String fingerprint, String question, int left, List<String> shown) {
    public Ahead {
      shown = List.copyOf(shown);
    }
  }

  private static final Answers NONE =
      new Answers(
          "",
          "",
          Facts.none(),
          List.of(new ProductModule("", Facts.none())),
          0,
          List.of(),
          Schedule.NONE,
          Instant.EPOCH,
          "");

  /** Answers of which nothing was found ahead. */
  public Answers(
      String edition,
      String fingerprint,
      Facts shared,
      List<ProductModule> modules,
      int current,
      List<String> order,
      Schedule schedule,
      Instant savedAt,
      String name) {
    this(
        edition,
        fingerprint,
        shared,
        modules,
        current,
        order,
        schedule,
        savedAt,
        name,
        Optional.empty());
  }

  public Answers {
    modules = List.copyOf(modules);
    order = List.copyOf(order);
    if (current < 0 || current >= modules.size()) {
      throw new IllegalArgumentException("No module at " + current);
    }
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A variant's name has at most " + LONGEST_NAME);
    }
  }

  /** A visitor who has answered nothing. */
  public static Answers none() {
    return NONE;
  }

  public boolean isEmpty() {
    return order.isEmpty() && modules.size() == 1;
  }

  public boolean hasSeveralModules() {
    return modules.size() > 1;
  }

  /** What is known of the current module: the shared facts and its own. */
  public Facts facts() {
    return facts(current);
  }

  /** What is known of one module: the shared facts and its own. */
  public Facts facts(int module) {
    var own = modules.get(module).facts();
    if (own.equals(Facts.none()) || shared.equals(Facts.none())) {
      return own.equals(Facts.none()) ? shared : own;
    }
    return shared.with(own);
  }

  /** Records the answer to a question, in the facts its scope belongs to. */
  public Answers answering(Question question, UnaryOperator<Facts> change) {
    var asked = order.contains(question.id()) ? order : plus(order, question.id());
    var answered =
        question.scope() == Question.Scope.PROJECT
            ? withShared(change.apply(shared))
            : withModule(modules.get(current).with(change.apply(modules.get(current).facts())));
    return answered.withOrder(asked);
  }

  private static List<String> plus(List<String> list, String item) {
    var longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }

  /** Says under which edition, and when, these answers were last used. */
  public Answers under(Edition used, Instant now) {
    return new Answers(
        used.id(), used.fingerprint(), shared, modules, current, order, schedule, now, name, ahead);
  }

  /** Keeps what was found of the question that follows, or nothing. */
  public Answers withAhead(Optional<Ahead> found) {
    return new Answers(
        edition, fingerprint, shared, modules, current, order, schedule, savedAt, name, found);
  }

  public Answers named(String newName) {
    return new Answers(
        edition, fingerprint, shared, modules, current, order, schedule, savedAt, newName);
  }

  public Answers withSchedule(Schedule changed) {
    return new Answers(
        edition, fingerprint, shared, modules, current, order, changed, savedAt, name);
  }

  public Answers withModules(List<ProductModule> changed, int position) {
    return new Answers(
        edition, fingerprint, shared, changed, position, order, schedule, savedAt, name);
  }

  private Answers withShared(Facts changed) {
    return new Answers(
        edition, fingerprint, changed, modules, current, order, schedule, savedAt, name);
  }

  private Answers withModule(ProductModule changed) {
    var others = new ArrayList<>(modules);
    others.set(current, changed);
    return withModules(others, current);
  }

  private Answers withOrder(List<String> asked) {
    return new Answers(
        edition, fingerprint, shared, modules, current, asked, schedule, savedAt, name);
  }
}
