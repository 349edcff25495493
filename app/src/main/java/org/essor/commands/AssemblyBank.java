package org.essor.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
    var names =
        IntStream.range(0, table.rows().size())
            .mapToObj(place ->
                table.has("item")
                    ? table.text(table.rows().get(place), table.column("item"))
                    : String.valueOf(place + 1))
            .toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new BadInputException(file.getFileName() + ": two items have the same name.");
    }
    return new AssemblyBank(
        table, names, table.rows().stream().map(row -> BankFile.model(table, row)).toList());
  }

  /** The information of each item at an ability. */
  double[] information(double theta) {
    return models.stream().mapToDouble(model -> model.information(theta)).toArray();
  }
}
