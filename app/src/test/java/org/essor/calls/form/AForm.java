package org.essor.calls.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.journeys.Text;

/** Forms and answers for tests. */
public final class AForm {

  private static final String[] SCRAPS = {
    "",
    " ",
    "oui",
    "12",
    "1 250,50",
    "2027-03-31",
    "31/03/2027",
    "a",
    "b",
    "73282932000074",
    "W751234567",
    "nom@exemple.fr",
    "https://www.exemple.fr",
    "0612345678",
    "é\u202f€",
    "\n"
  };
  private static final String[] PARTS = {
    "cost",
    "aid",
    "category",
    "label",
    "title",
    "first_month",
    "packages",
    "siret",
    "street",
    "document",
    "size",
    "in_text",
    "in_number"
  };

  private AForm() {}

  public static Text text(String words) {
    return new Text(words, words);
  }

  public static List<Option> options() {
    return List.of(new Option("a", text("A")), new Option("b", text("B")));
  }

  /** One field of each kind. */
  public static Form ofEachKind() {
    return Form.of(
        Section.of("one", text("Un"), simple().toArray(Field[]::new)),
        Section.of("two", text("Deux"), tables().toArray(Field[]::new)));
  }

  private static Stream<Field> simple() {
    return Stream.of(
        field("short_text", new ShortText(100)),
        field("long_text", new LongText(2_000)),
        field("whole", new WholeNumber(Limits.between(1, 10))),
        field("decimal", new Decimal(Limits.NONE, 2)),
        field("money", new Money(Limits.FROM_ZERO)),
        field("percentage", new Percentage(Limits.between(0, 100))),
        field("day", new Day(Optional.of(LocalDate.of(2027, 1, 1)), Optional.empty())),
        field("choice", new Choice(options())),
        field("several", new MultipleChoice(options(), 1, 2)),
        field("yes_no", new YesNo()),
        field("email", new Email()),
        field("phone", new Phone()),
        field("web", new WebAddress()),
        field("siret", new Siret()),
        field("rna", new Rna()),
        field("address", new PostalAddress()),
        field("file", new Attachment(List.of("pdf"), 10, 3)),
        field("statement", new Statement(text("J’accepte"))));
  }

  private static Stream<Field> tables() {
    return Stream.of(
        field(
            "block",
            new Repeating(
                List.of(
                    field("in_text", new ShortText(50)),
                    field("in_number", new WholeNumber(Limits.NONE))),
                0,
                5)),
        field("budget", aBudget()),
        field("plan", new WorkPlan(36, 10)),
        field("partners", new Partners(0, 5)));
  }

  public static Budget aBudget() {
    return new Budget(
        options(),
        Optional.of(BigDecimal.valueOf(45)),
        Optional.of(BigDecimal.valueOf(300_000)),
        20);
  }

  public static Field field(String id, FieldType type) {
    return Field.of(id, type, text(id));
  }

  /** Any value at all, right or wrong. */
  public static AnswerValue anyValue(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> AnswerValue.of(SCRAPS[random.nextInt(SCRAPS.length)]);
      case 1 ->
          new AnswerValue.Num(
              BigDecimal.valueOf(random.nextLong(-1_000_000, 10_000_000), random.nextInt(5) - 1));
      case 2 -> AnswerValue.of(random.nextBoolean());
      case 3 ->
          new Many(
              IntStream.range(0, random.nextInt(4))
                  .mapToObj(_ -> anyValue(random, depth - 1))
                  .toList());
      default -> anyGroup(random, depth - 1);
    };
  }

  private static Group anyGroup(Random random, int depth) {
    var parts = new TreeMap<String, AnswerValue>();
    for (int i = random.nextInt(5); i > 0; i--) {
      parts.put(PARTS[random.nextInt(PARTS.length)], anyValue(random, depth));
    }
    return new Group(parts);
  }
}
