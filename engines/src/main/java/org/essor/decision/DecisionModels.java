package org.essor.decision;

import java.util.List;
import java.util.Set;
import org.essor.decision.internal.diagram.Comparison;
import org.essor.decision.internal.diagram.ModelCompiler;
import org.essor.decision.internal.dmn.DmnReader;
import org.essor.decision.internal.dmn.Linker;

/** Where decision models come from. */
public final class DecisionModels {

  /** How often a model remembers at most what earlier facts left of a decision. */
  public static final int REMEMBERED = 1 << 15;

  private DecisionModels() {}

  /**
   * Reads, checks and compiles DMN files as one model. Files are linked by name: an input data
   * named like a decision of another file is that decision, and the same input data in several
   * files is one input.
   *
   * @throws InvalidModelException where a file is not well-formed, is outside the supported subset,
   *     contradicts another, or needs more than the engine's stated limits
   */
  public static DecisionModel load(List<DmnFile> files) {
    return load(files, REMEMBERED);
  }

  /**
   * Does the same with a memory of another size, which changes no result, only how long it takes.
   *
   * @param remembered how often the model remembers at most what earlier facts left of a decision,
   *     less than 1 kB each time; nothing for zero
   */
  public static DecisionModel load(List<DmnFile> files, int remembered) {
    var definitions = DmnReader.readAll(files);
    return ModelCompiler.compile(Linker.link(definitions), remembered);
  }

  /**
   * Tells whose results change between two versions of a model, on all processors.
   *
   * @param facts the sets of facts: columns of inputs of either version
   * @throws InvalidModelException where an input is of another type in the later version
   * @throws InvalidFactException where a column is of no input, or holds an impossible value
   * @throws IllegalArgumentException where a decision gives a list, or the same default list, in
   *     one version only
   */
  public static Impact impact(DecisionModel before, DecisionModel after, FactTable facts) {
    return Comparison.impact(before, after, facts);
  }

  /**
   * Tells which decisions of a later version may give facts another result than in the earlier one:
   * those that are new, that are written otherwise, or that rest on such a decision or on an input
   * of other values. All others give the same facts the same result, whatever is unknown. Compares
   * what is written, in milliseconds.
   *
   * @return names, in the order of the later version
   */
  public static Set<String> changed(DecisionModel before, DecisionModel after) {
    return Comparison.changed(before, after);
  }
}
