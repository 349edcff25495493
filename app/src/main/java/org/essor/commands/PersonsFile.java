package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.psychometrics.domains.DomainBank;

/**
 * Reads the stored answers of persons to the items of a bank of several domains.
 *
 * <p>Either a column {@code resp} with a digit an item (0 wrong, 1 right, {@code .} or {@code -} no
 * answer, blanks passed over) in the order of the bank; or a column an item, called as the item, or
 * so with {@code X}, {@code item}, {@code item.} or {@code item_} before. Where {@code resp} has
 * fewer digits than the bank has items, they are the answers in the order in which items are asked.
 * Several lines of one person are read one after the other. Column {@code person} names the person;
 * other columns, such as true abilities, are passed over.
 */
final class PersonsFile {

  private static final String RESP = "resp";
  private static final String NO_ANSWER = ".-";

  /**
   * A person and its answers.
   *
   * @param answers a sign an item: {@code 0}, {@code 1} or none
   * @param inOrderAsked whether they are those to the first, second, … item asked
   */
  record Answered(String person, String answers, boolean inOrderAsked) {

    /** Whether the answer to an item, asked as so manieth, is known; both from 0. */
    boolean has(int item, int step) {
      int place = inOrderAsked ? step : item;
      return place < answers.length() && NO_ANSWER.indexOf(answers.charAt(place)) < 0;
    }

    boolean isRight(int item, int step) {
      return answers.charAt(inOrderAsked ? step : item) == '1';
    }
  }

  private final NamedTable table;
  private final DomainBank bank;

  private PersonsFile(NamedTable table, DomainBank bank) {
    this.table = table;
    this.bank = bank;
  }

  static List<Answered> read(Path file, DomainBank bank) {
    return new PersonsFile(NamedTable.read(file), bank).persons();
  }

  private List<Answered> persons() {
    var columns = table.has(RESP) ? List.of(table.column(RESP)) : itemColumns();
    var answers = new LinkedHashMap<String, StringBuilder>();
    for (var row : table.rows()) {
      var person =
          table.has("person")
              ? table.text(row, table.column("person"))
              : String.valueOf(answers.size() + 1);
      var text = answers.computeIfAbsent(person, _ -> new StringBuilder());
      columns.forEach(column -> text.append(signs(row, column)));
    }
    var persons = new ArrayList<Answered>();
    answers.forEach((person, text) -> persons.add(answered(person, text.toString())));
    return persons;
  }

  private List<Integer> itemColumns() {
    return bank.items().stream().map(item -> itemColumn(item.id())).toList();
  }

  private int itemColumn(String item) {
    var name = item.toLowerCase(Locale.ROOT);
    return Stream.of("", "x", "item", "item.", "item_")
        .map(before -> before + name)
        .filter(table::has)
        .findFirst()
        .map(table::column)
        .orElseThrow(() ->
            new BadInputException(
                "%s: there is neither a column resp nor one called %s."
                    .formatted(table.file().getFileName(), item)));
  }

  private String signs(CsvFile.Line row, int column) {
    var signs = table.find(row, column).map(text -> text.replaceAll("\\s", "")).orElse(".");
    var wrong = signs.chars().filter(sign -> "01.-".indexOf(sign) < 0).findFirst();
    if (wrong.isPresent()) {
      throw table.bad(
          row, column, "\"%c\" is not an answer (0, 1 or .)".formatted((char) wrong.getAsInt()));
    }
    return signs;
  }

  private Answered answered(String person, String answers) {
    int items = bank.items().size();
    if (answers.length() > items) {
      throw new BadInputException(
          "%s: person %s has %d answers, and the bank %d items."
              .formatted(table.file().getFileName(), person, answers.length(), items));
    }
    return new Answered(person, answers, answers.length() < items);
  }

  /** The shortest number of answers in the order asked; empty where none are in that order. */
  static Optional<Integer> shortest(List<Answered> persons) {
    return persons.stream()
        .filter(Answered::inOrderAsked)
        .map(person -> person.answers().length())
        .min(Integer::compare);
  }
}
