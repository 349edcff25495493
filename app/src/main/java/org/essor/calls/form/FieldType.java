package org.essor.calls.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import org.essor.calls.form.AnswerValue.Words;

/**
 * What kind of answer a field takes, with its limits. Immutable; the name in {@code kind} is how it
 * is stored and never changes.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @Type(value = ShortText.class, name = "short-text"),
  @Type(value = LongText.class, name = "long-text"),
  @Type(value = WholeNumber.class, name = "whole-number"),
  @Type(value = Decimal.class, name = "decimal"),
  @Type(value = Money.class, name = "money"),
  @Type(value = Percentage.class, name = "percentage"),
  @Type(value = Day.class, name = "day"),
  @Type(value = Choice.class, name = "choice"),
  @Type(value = MultipleChoice.class, name = "multiple-choice"),
  @Type(value = YesNo.class, name = "yes-no"),
  @Type(value = Email.class, name = "email"),
  @Type(value = Phone.class, name = "phone"),
  @Type(value = WebAddress.class, name = "web-address"),
  @Type(value = Siret.class, name = "siret"),
  @Type(value = Rna.class, name = "rna"),
  @Type(value = PostalAddress.class, name = "postal-address"),
  @Type(value = Repeating.class, name = "repeating"),
  @Type(value = Budget.class, name = "budget"),
  @Type(value = WorkPlan.class, name = "work-plan"),
  @Type(value = Partners.class, name = "partners"),
  @Type(value = Attachment.class, name = "attachment"),
  @Type(value = Statement.class, name = "statement")
})
public sealed interface FieldType
    permits ShortText,
        LongText,
        Numeric,
        Day,
        Choice,
        MultipleChoice,
        YesNo,
        Email,
        Phone,
        WebAddress,
        Siret,
        Rna,
        PostalAddress,
        Table,
        WorkPlan,
        Attachment,
        Statement {

  /**
   * What is wrong with a value that is not empty; nothing where an application may be submitted
   * with it. Total: any value can be asked about.
   */
  List<Problem> check(AnswerValue value);

  /** Makes the value of what was typed in one field of a page; kept as typed where unreadable. */
  default AnswerValue read(String typed) {
    return new Words(typed.strip());
  }

  /** Checks a text; anything else has not the shape of an answer. */
  static List<Problem> words(AnswerValue value, Function<String, List<Problem>> check) {
    return value instanceof Words(var text) ? check.apply(text) : notThisKind();
  }

  static List<Problem> notThisKind() {
    return List.of(Problem.of("kind"));
  }

  static List<Problem> unless(boolean right, String key, Object... facts) {
    return right ? List.of() : List.of(Problem.of(key, facts));
  }
}
