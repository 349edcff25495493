package org.essor.calls.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.calls.form.Condition.Operator;
import org.essor.calls.form.Condition.Test;

/** Says what a form lacks before it can be published. */
public final class FormCheck {

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> before = new HashSet<>();
  private final Form form;

  private FormCheck(Form form) {
    this.form = form;
  }

  /** The problems, in the order of the form; the path is the id of a section or field. */
  public static List<Problem> of(Form form) {
    var check = new FormCheck(form);
    check.run();
    return List.copyOf(check.problems);
  }

  private void run() {
    if (form.fields().findAny().isEmpty()) {
      add("", "empty");
    }
    for (var section : form.sections()) {
      require(!section.title().fr().isBlank(), section.id(), "title");
      require(!section.fields().isEmpty(), section.id(), "no-field");
      checkCondition(section.id(), section.condition());
      section.fields().forEach(this::checkField);
    }
  }

  private void checkField(Field field) {
    require(!field.label().fr().isBlank(), field.id(), "label");
    checkCondition(field.id(), field.condition());
    checkType(field.id(), field.type());
    before.add(field.id());
  }

  private void checkType(String id, FieldType type) {
    switch (type) {
      case Choice(var options) -> checkOptions(id, options);
      case MultipleChoice(var options, var least, var most) -> {
        checkOptions(id, options);
        require(least <= options.size() && (most == 0 || most >= least), id, "counts");
      }
      case Budget budget -> checkOptions(id, budget.categories());
      case Numeric numeric -> require(!numeric.limits().isReversed(), id, "limits");
      case Day(var first, var last) ->
          require(
              first.isEmpty() || last.isEmpty() || !first.get().isAfter(last.get()), id, "limits");
      case Repeating block -> checkBlock(id, block);
      case Attachment file -> {
        require(!file.kinds().isEmpty(), id, "kinds");
        require(file.anonymousOf().stream().allMatch(this::isFiles), id, "anonymous");
      }
      case Statement(var text) -> require(!text.fr().isBlank(), id, "statement");
      default -> {}
    }
  }

  /** True of a field of files that stands before. */
  private boolean isFiles(String id) {
    return before.contains(id)
        && form.findField(id).filter(each -> each.type() instanceof Attachment).isPresent();
  }

  private void checkBlock(String id, Repeating block) {
    require(!block.fields().isEmpty(), id, "no-field");
    block
        .fields()
        .forEach(field -> {
          require(!field.label().fr().isBlank(), id, "label-within");
          checkType(id, field.type());
        });
  }

  private void checkOptions(String id, List<Option> options) {
    var values = options.stream().map(Option::value).toList();
    require(options.size() >= 2, id, "options");
    require(new HashSet<>(values).size() == values.size(), id, "options-twice");
    require(options.stream().noneMatch(option -> option.label().fr().isBlank()), id, "options");
  }

  /** What decides must be asked before, and be able to take the value it is compared with. */
  private void checkCondition(String id, Condition condition) {
    condition.tests().stream()
        .flatMap(this::problemsOf)
        .distinct()
        .forEach(problem -> add(id, problem));
  }

  private Stream<String> problemsOf(Test test) {
    if (!before.contains(test.field())) {
      return Stream.of("condition-later");
    }
    return form
        .findField(test.field())
        .filter(asked -> !fits(asked.type(), test))
        .map(_ -> "condition-value")
        .stream();
  }

  /** True where answers of a type can be compared so, and with these values. */
  public static boolean fits(FieldType type, Test test) {
    if (test.operator() == Operator.ANSWERED) {
      return true;
    }
    if (test.values().isEmpty()) {
      return false;
    }
    return switch (type) {
      case Choice(var options) -> allOptions(options, test);
      case MultipleChoice choice -> allOptions(choice.options(), test);
      case YesNo _, Statement _ -> List.of("true", "false").containsAll(test.values());
      case Numeric _ -> test.values().stream().allMatch(v -> Numeric.parse(v).isPresent());
      case Day _ -> test.values().stream().allMatch(v -> Day.parse(v).isPresent());
      default -> isEquality(test.operator());
    };
  }

  private static boolean allOptions(List<Option> options, Test test) {
    return isEquality(test.operator())
        && test.values().stream().allMatch(value -> Choice.has(options, value));
  }

  private static boolean isEquality(Operator operator) {
    return switch (operator) {
      case EQUAL, DIFFERENT, ONE_OF -> true;
      case LESS, AT_MOST, MORE, AT_LEAST, ANSWERED -> false;
    };
  }

  private void require(boolean holds, String id, String key) {
    if (!holds) {
      add(id, key);
    }
  }

  private void add(String id, String key) {
    problems.add(new Problem(id, "calls.form.problem." + key, List.of()));
  }
}
