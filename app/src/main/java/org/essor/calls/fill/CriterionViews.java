package org.essor.calls.fill;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.essor.calls.form.EligibilityModel;
import org.essor.calls.form.EligibilityModel.Status;
import org.essor.calls.form.EligibilityModel.Verdict;
import org.essor.calls.form.Filled;
import org.essor.calls.form.Form;
import org.essor.platform.Texts;

/** Says in one language which criteria answers meet. */
public record CriterionViews(Texts texts) {

  public List<CriterionView> of(EligibilityModel model, Filled filled) {
    return model.evaluate(filled).stream().map(verdict -> view(verdict, filled.form())).toList();
  }

  private CriterionView view(Verdict verdict, Form form) {
    var fields =
        verdict.because().stream()
            .flatMap(id -> form.findField(id).stream())
            .map(field -> field.label().inOrOther(texts.language()))
            .collect(Collectors.joining(", "));
    return new CriterionView(
        verdict.label().inOrOther(texts.language()),
        verdict.source().inOrOther(texts.language()),
        word(verdict.status()),
        switch (verdict.status()) {
          case MET -> "success";
          case NOT_MET -> "error";
          case UNKNOWN -> "info";
        },
        fields.isEmpty() ? "" : texts.get(because(verdict.status()), fields));
  }

  private String word(Status status) {
    return texts.get("calls.status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String because(Status status) {
    return status == Status.UNKNOWN ? "calls.eligibility.missing" : "calls.eligibility.settled";
  }
}
