package org.essor.calls.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.journeys.Text;

/** The kinds of fields, in the order in which they are offered, each with a type to begin from. */
public enum FieldKind {
  SHORT_TEXT(new ShortText(200)),
  LONG_TEXT(new LongText(3_000)),
  WHOLE_NUMBER(new WholeNumber(Limits.FROM_ZERO)),
  DECIMAL(new Decimal(Limits.NONE, 2)),
  MONEY(new Money(Limits.FROM_ZERO)),
  PERCENTAGE(new Percentage(Limits.between(0, 100))),
  DAY(new Day(Optional.empty(), Optional.empty())),
  CHOICE(new Choice(List.of())),
  MULTIPLE_CHOICE(new MultipleChoice(List.of(), 0, 0)),
  YES_NO(new YesNo()),
  EMAIL(new Email()),
  PHONE(new Phone()),
  WEB_ADDRESS(new WebAddress()),
  SIRET(new Siret()),
  RNA(new Rna()),
  POSTAL_ADDRESS(new PostalAddress()),
  REPEATING(new Repeating(List.of(), 0, 10)),
  BUDGET(new Budget(List.of(), Optional.of(BigDecimal.valueOf(100)), Optional.empty(), 50)),
  WORK_PLAN(new WorkPlan(36, 20)),
  PARTNERS(new Partners(0, 20)),
  ATTACHMENT(new Attachment(List.of("pdf"), 10, 5)),
  STATEMENT(new Statement(Text.NONE));

  private final FieldType blank;

  FieldKind(FieldType blank) {
    this.blank = blank;
  }

  /** A type of this kind with usual limits. */
  public FieldType blank() {
    return blank;
  }

  public static FieldKind of(FieldType type) {
    return Stream.of(values())
        .filter(kind -> kind.blank.getClass() == type.getClass())
        .findFirst()
        .orElseThrow();
  }

  public static Optional<FieldKind> find(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** What can stand within a repeating block. */
  public static List<FieldKind> simple() {
    return Stream.of(values())
        .filter(kind -> Repeating.isSimple(kind.blank) && kind != CHOICE && kind != STATEMENT)
        .toList();
  }
}
