package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.essor.psychometrics.ItemBank;
import org.essor.psychometrics.ItemModel;
import org.essor.psychometrics.Logistic;

/**
 * Reads a bank of items answered right or wrong: a line of names, then a line an item.
 *
 * <p>Columns, in any order: {@code b} difficulty; {@code a} discrimination, 1 where there is none;
 * {@code c} lower asymptote, 0 where there is none; {@code d} upper asymptote, 1 where there is
 * none; {@code item} its name, its number from 1 where there is none. Where there is no column
 * {@code b}, or one {@code domain} and none {@code c}, {@code d} is an intercept (logit P = aθ +
 * d), as in {@link DomainBankFile}.
 *
 * @param names of the items, in the order of the file
 */
record BankFile(List<String> names, ItemBank bank) {

  static BankFile read(Path file) {
    var table = NamedTable.read(file);
    var items = new ArrayList<ItemModel>();
    table.rows().forEach(row -> items.add(model(table, row)));
    return new BankFile(table.items(), ItemBank.of(items));
  }

  /** The curve of the item of a line. */
  static Logistic model(NamedTable table, CsvFile.Line row) {
    double a = table.discrimination(row);
    try {
      return hasIntercept(table)
          ? Logistic.ofIntercept(a, table.number(row, table.column("d")))
          : new Logistic(
              a,
              table.number(row, table.column("b")),
              table.number(row, "c", 0),
              table.number(row, "d", 1));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "%s, line %d: %s.".formatted(table.file().getFileName(), row.number(), e.getMessage()));
    }
  }

  private static boolean hasIntercept(NamedTable table) {
    boolean inDomains = table.has("domain") && !table.has("c");
    return table.has("d") && (!table.has("b") || inDomains);
  }
}
