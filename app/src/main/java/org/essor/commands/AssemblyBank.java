package org.essor.commands;

import java.nio.file.Path;
import java.util.List;
import org.essor.psychometrics.Logistic;

/**
 * A bank with whatever columns its limits may ask of.
 *
 * <p>Columns {@code item}, {@code a}, {@code b}, {@code c} and {@code d} are those of {@link
 * BankFile}.
 *
 * @param names of the items, in the order of the lines
 */
record AssemblyBank(NamedTable table, List<String> names, List<Logistic> models) {

  static AssemblyBank read(Path file) {
    var table = NamedTable.read(file);
    return new AssemblyBank(
        table,
        table.items(),
        table.rows().stream().map(row -> BankFile.model(table, row)).toList());
  }

  /** The information of each item at an ability. */
  double[] information(double theta) {
    return models.stream().mapToDouble(model -> model.information(theta)).toArray();
  }
}
