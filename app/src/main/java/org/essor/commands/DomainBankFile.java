package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;

/**
 * Reads a bank of several domains: a line of names, then a line an item.
 *
 * <p>Columns, in any order: {@code domain} a number from 1, or a name (domains are then counted in
 * the order of the file); {@code a} discrimination, 1 where there is none; {@code d} intercept
 * (logit P = aθ + d) or, where there is none, {@code b} difficulty; {@code item} its name, its
 * number from 1 where there is none.
 */
final class DomainBankFile {

  private static final String DOMAIN = "domain";
  private static final String WHOLE_NUMBER = "[1-9]\\d{0,2}";

  private final NamedTable table;
  private final List<String> domains;

  private DomainBankFile(NamedTable table) {
    this.table = table;
    domains = domains();
  }

  static DomainBank read(Path file) {
    return new DomainBankFile(NamedTable.read(file)).bank();
  }

  /** The names of the domains in their order. */
  private List<String> domains() {
    var names = table.rows().stream().map(this::domain).distinct().toList();
    if (!names.stream().allMatch(name -> name.matches(WHOLE_NUMBER))) {
      return names;
    }
    int most = names.stream().mapToInt(Integer::parseInt).max().orElse(1);
    var numbers = new ArrayList<String>();
    for (int number = 1; number <= most; number++) {
      numbers.add(String.valueOf(number));
    }
    return numbers;
  }

  private String domain(CsvFile.Line row) {
    return table.text(row, table.column(DOMAIN));
  }

  private DomainBank bank() {
    var names = table.items();
    var items = new ArrayList<DomainItem>();
    for (var row : table.rows()) {
      var name = names.get(items.size());
      int domain = domains.indexOf(domain(row));
      items.add(new DomainItem(name, domain, model(row), Set.of(), Set.of()));
    }
    try {
      return new DomainBank(domains.size(), items);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(table.file().getFileName() + ": " + e.getMessage() + ".");
    }
  }

  private Logistic model(CsvFile.Line row) {
    double a = table.discrimination(row);
    try {
      return table.has("d")
          ? Logistic.ofIntercept(a, table.number(row, table.column("d")))
          : Logistic.of(a, table.number(row, table.column("b")));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "%s, line %d: %s.".formatted(table.file().getFileName(), row.number(), e.getMessage()));
    }
  }
}
