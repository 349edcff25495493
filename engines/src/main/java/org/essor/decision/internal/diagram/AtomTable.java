package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essor.decision.FactTable;
import org.essor.decision.InvalidFactException;
import org.essor.decision.Value;
import org.essor.decision.internal.feel.Feel;
import org.jspecify.annotations.Nullable;

/** A table of facts, as the atoms of a model's inputs. */
final class AtomTable {

  private final FactTable facts;
  private final Layout layout;
  private final Map<Integer, List<Short>> codes = new HashMap<>();
  private final short[] @Nullable [] columns;

  AtomTable(FactTable facts, Layout layout) {
    this.facts = facts;
    this.layout = layout;
    this.columns = new short[layout.inputs().size()][];
    var levels = layout.levels();
    for (var input : facts.inputs()) {
      var level = levels.get(input);
      if (level == null) {
        throw new InvalidFactException(
            input, "There is no input \"" + input + "\".", layout.inputs());
      }
      codes.put(level, atoms(input, level));
    }
  }

  private List<Short> atoms(String input, int level) {
    var atoms = new ArrayList<Short>();
    for (var value : facts.values(input)) {
      int atom = layout.domains().get(level).atomOf(value);
      if (atom < 0) {
        throw new InvalidFactException(
            input, Feel.write(value) + " is not a value of \"" + input + "\".", List.of());
      }
      atoms.add((short) atom);
    }
    return atoms;
  }

  /** Makes ready the inputs on which some levels of a diagram rest. */
  void prepare(BitSet diagramLevels) {
    diagramLevels.stream()
        .flatMap(level -> layout.inputsOf(level).stream().mapToInt(Integer::intValue))
        .filter(level -> columns[level] == null && codes.containsKey(level))
        .forEach(level -> columns[level] = column(level));
  }

  private short[] column(int level) {
    var values = codes.getOrDefault(level, List.of());
    var atoms = new short[values.size()];
    for (int i = 0; i < atoms.length; i++) {
      atoms[i] = values.get(i);
    }
    var column = facts.codes(layout.inputs().get(level)).orElseThrow();
    for (int row = 0; row < column.length; row++) {
      column[row] = column[row] < 0 ? Restriction.UNKNOWN : atoms[column[row]];
    }
    return column;
  }

  int rows() {
    return facts.rows();
  }

  /** The atom of an input in a row, or {@link Restriction#UNKNOWN}. */
  int atom(int level, int row) {
    var column = columns[level];
    return column == null ? Restriction.UNKNOWN : column[row];
  }

  /** The value of an input in a row, or null. */
  @Nullable Value value(int level, int row) {
    return facts.row(row).find(layout.inputs().get(level)).orElse(null);
  }
}
