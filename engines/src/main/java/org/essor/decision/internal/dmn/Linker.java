package org.essor.decision.internal.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.essor.decision.InvalidModelException;
import org.essor.decision.internal.dmn.LinkedModel.Declared;
import org.essor.decision.internal.dmn.Logic.Table;
import org.essor.decision.internal.feel.Expr;
import org.essor.decision.internal.feel.Feel;
import org.essor.decision.internal.feel.Type;

/** Makes several files one model, by the names they share. */
public final class Linker {

  /** The most inputs, and the most decisions, of a model. */
  private static final int MAX_NAMES = 2_000;

  private final SequencedMap<String, Type> inputs = new LinkedHashMap<>();
  private final Map<String, String> inputFiles = new HashMap<>();
  private final SequencedMap<String, DecisionDefinition> decisions = new LinkedHashMap<>();
  private final Map<String, List<Declared>> declared = new HashMap<>();

  private Linker() {}

  /**
   * Links files.
   *
   * @throws InvalidModelException where a decision is defined twice, requires itself, or is used in
   *     another way than it is defined
   */
  public static LinkedModel link(List<DmnDefinitions> files) {
    var linker = new Linker();
    files.forEach(linker::addDecisions);
    files.forEach(linker::addInputs);
    linker.decisions.values().forEach(linker::adoptColumnTypes);
    linker.checkSizes();
    return linker.checked();
  }

  private void addDecisions(DmnDefinitions file) {
    for (var decision : file.decisions()) {
      var other = decisions.putIfAbsent(decision.name(), decision);
      if (other != null) {
        throw decision.place().refuse("also defined at " + other.place().text());
      }
    }
  }

  private void addInputs(DmnDefinitions file) {
    file.inputs()
        .forEach((name, type) -> {
          if (decisions.containsKey(name)) {
            declared
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(new Declared(file.file(), type));
          } else {
            Structures.flatten(name, type)
                .forEach((path, each) -> addInput(file.file(), path, each));
          }
        });
  }

  private void addInput(String file, String name, Type type) {
    var known = inputs.get(name);
    if (known == null || isOpen(known)) {
      inputs.put(name, type);
      inputFiles.put(name, file);
    } else if (!isOpen(type) && !sameDefinition(known, type)) {
      throw Place.file(file)
          .part("input data \"" + name + "\"")
          .refuse(
              "defined as "
                  + describe(type)
                  + ", but as "
                  + describe(known)
                  + " in "
                  + inputFiles.get(name));
    }
  }

  private static boolean isOpen(Type type) {
    return type.kind() == Type.Kind.ANY && type.allowed().isEmpty() && type.bounds().isNone();
  }

  private static boolean sameDefinition(Type a, Type b) {
    return a.kind() == b.kind()
        && new HashSet<>(a.allowed()).equals(new HashSet<>(b.allowed()))
        && a.bounds().withoutText().equals(b.bounds().withoutText());
  }

  static String describe(Type type) {
    var kind = type.kind().name().toLowerCase(java.util.Locale.ROOT);
    if (!type.allowed().isEmpty()) {
      return kind
          + " among "
          + String.join(", ", type.allowed().stream().map(Feel::write).toList());
    }
    return type.bounds().isNone() ? kind : kind + " in " + type.bounds().text();
  }

  /** A column straight over an input tells what the input's own definition leaves open. */
  private void adoptColumnTypes(DecisionDefinition decision) {
    if (decision.logic() instanceof Table table) {
      for (var column : table.inputs()) {
        if (column.expr() instanceof Expr.Name(var name) && inputs.containsKey(name)) {
          inputs.computeIfPresent(name, (_, type) -> adopt(type, column.type()));
        }
      }
    }
  }

  private static Type adopt(Type own, Type column) {
    if (own.kind() == Type.Kind.ANY) {
      return column;
    }
    boolean open = own.allowed().isEmpty() && own.bounds().isNone();
    return open && own.kind() == column.kind() ? column : own;
  }

  private void checkSizes() {
    if (inputs.size() > MAX_NAMES || decisions.size() > MAX_NAMES) {
      throw new InvalidModelException(
          "A model holds at most " + MAX_NAMES + " inputs and as many decisions");
    }
  }

  private LinkedModel checked() {
    var ordered = new ArrayList<DecisionDefinition>();
    var done = new HashSet<String>();
    for (var decision : decisions.values()) {
      visit(decision, new LinkedHashSet<>(), done, ordered);
    }
    var checker = new TypeChecker(inputs);
    ordered.forEach(
        decision -> checker.check(decision, declared.getOrDefault(decision.name(), List.of())));
    return new LinkedModel(inputs, ordered, declared);
  }

  private void visit(
      DecisionDefinition decision,
      LinkedHashSet<String> path,
      Set<String> done,
      List<DecisionDefinition> ordered) {
    if (done.contains(decision.name())) {
      return;
    }
    if (!path.add(decision.name())) {
      throw decision
          .place()
          .refuse("requires itself: " + String.join(" → ", path) + " → " + decision.name());
    }
    for (var required : decision.requires()) {
      var next = decisions.get(required);
      if (next != null) {
        visit(next, path, done, ordered);
      }
    }
    path.remove(decision.name());
    done.add(decision.name());
    ordered.add(decision);
  }
}
