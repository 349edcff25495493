package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.List;
import org.essor.decision.Facts;
import org.essor.decision.Finding;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.essor.decision.internal.dmn.HitPolicy;
import org.essor.decision.internal.dmn.Logic.Table;

/** Looks for what a table's author did not mean: overlaps, gaps, rules that never count. */
final class TableFindings {

  private final Diagrams diagrams;
  private final Witness witness;
  private final DecisionDefinition decision;
  private final Table table;
  private final int[] matches;
  private final int[] outputs;
  private final List<Finding> findings = new ArrayList<>();

  private TableFindings(
      Diagrams diagrams, Witness witness, DecisionDefinition decision, TableCompiler compiled) {
    this.diagrams = diagrams;
    this.witness = witness;
    this.decision = decision;
    this.table = (Table) decision.logic();
    this.matches = compiled.matches();
    this.outputs = compiled.outputs();
  }

  static List<Finding> of(
      Diagrams diagrams, Witness witness, DecisionDefinition decision, TableCompiler compiled) {
    var table = new TableFindings(diagrams, witness, decision, compiled);
    table.addOverlaps();
    table.addGap();
    table.addUnreachable();
    return table.findings;
  }

  private void addOverlaps() {
    if (table.policy() != HitPolicy.UNIQUE && table.policy() != HitPolicy.ANY) {
      return;
    }
    for (int i = 0; i < matches.length; i++) {
      for (int j = i + 1; j < matches.length; j++) {
        if (table.policy() == HitPolicy.UNIQUE || outputs[i] != outputs[j]) {
          add(Finding.Kind.OVERLAP, List.of(i + 1, j + 1), diagrams.and(matches[i], matches[j]));
        }
      }
    }
  }

  private void add(Finding.Kind kind, List<Integer> rules, int condition) {
    witness.find(condition).ifPresent(facts -> add(kind, rules, facts));
  }

  private void add(Finding.Kind kind, List<Integer> rules, Facts example) {
    findings.add(new Finding(kind, decision.file(), decision.name(), rules, example));
  }

  /** C and C# mean something where no rule matches: nothing, and zero. */
  private void addGap() {
    boolean covered =
        table.policy() == HitPolicy.COLLECT
            || table.policy() == HitPolicy.COLLECT_COUNT
            || table.outputs().stream().anyMatch(column -> column.byDefault().isPresent());
    if (!covered) {
      int any = diagrams.no;
      for (int i = matches.length - 1; i >= 0; i--) {
        any = diagrams.or(matches[i], any);
      }
      add(Finding.Kind.GAP, List.of(), diagrams.not(any));
    }
  }

  private void addUnreachable() {
    for (int i = 0; i < matches.length; i++) {
      if (witness.isNever(matches[i])) {
        add(Finding.Kind.UNREACHABLE, List.of(i + 1), Facts.none());
      } else if (witness.isNever(diagrams.branch(masking(i), diagrams.no, matches[i]))) {
        add(Finding.Kind.UNREACHABLE, List.of(i + 1), matches[i]);
      }
    }
  }

  /**
   * Where a rule that matches does not decide: F after an earlier rule, P below a better output.
   */
  private int masking(int rule) {
    int masked = diagrams.no;
    for (int other = 0; other < matches.length; other++) {
      if (masks(other, rule)) {
        masked = diagrams.or(masked, matches[other]);
      }
    }
    return masked;
  }

  private boolean masks(int other, int rule) {
    return switch (table.policy()) {
      case FIRST -> other < rule;
      case PRIORITY -> new Priorities(table).compare(constant(other), constant(rule)) < 0;
      default -> false;
    };
  }

  private Value constant(int rule) {
    return ((Term.Known) diagrams.term(outputs[rule])).value();
  }
}
