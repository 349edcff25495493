package org.essor.review.web;

import java.util.Locale;
import java.util.Optional;
import org.essor.applications.Submission;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.Postcodes;
import org.essor.calls.Territory;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Field;
import org.essor.calls.form.Form;
import org.essor.calls.form.Option;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Names the groups that applications are of: options of the form, regions, beneficiaries. */
@Component
class Groups {

  private final Calls calls;

  Groups(Calls calls) {
    this.calls = calls;
  }

  Form form(Call call) {
    return call.revision() == 0 ? Form.EMPTY : calls.getRevision(call.id(), call.revision()).form();
  }

  /** The label of a group of a rule. */
  String label(Call call, String group, Texts texts) {
    var parts = group.split("\\|", -1);
    return switch (parts[0]) {
      case "choice" -> choice(form(call), parts[1], parts[2], texts);
      case "region" -> region(Territory.valueOf(parts[1]), texts);
      default -> texts.get("review.rule.beneficiary");
    };
  }

  private static String choice(Form form, String field, String option, Texts texts) {
    return form.findField(field)
        .map(found -> label(found, texts) + " – " + option(found, option, texts))
        .orElse(option);
  }

  static String label(Field field, Texts texts) {
    return field.label().inOrOther(texts.language());
  }

  /** The label of an option of a field. */
  static String option(Field field, String value, Texts texts) {
    return field.type() instanceof Choice(var options)
        ? options.stream()
            .filter(each -> each.value().equals(value))
            .map(Option::label)
            .map(label -> label.inOrOther(texts.language()))
            .findFirst()
            .orElse(value)
        : value;
  }

  static String region(Territory region, Texts texts) {
    return texts.get("calls.territory." + region.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The region of the lead. */
  static Optional<String> region(Submission submission, Texts texts) {
    return submission
        .lead()
        .postcode()
        .flatMap(Postcodes::findRegion)
        .map(each -> region(each, texts));
  }
}
