package org.essor.applications.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.calls.FormRevision;
import org.essor.calls.fill.CriterionView;
import org.essor.calls.fill.CriterionViews;
import org.essor.calls.form.EligibilityModel;
import org.essor.calls.form.Filled;
import org.essor.platform.Texts;

/** Says which criteria of eligibility applications meet; makes each model once. For one thread. */
final class Criteria {

  private final CriterionViews views;
  private final Map<Integer, Optional<EligibilityModel>> models = new HashMap<>();

  Criteria(Texts texts) {
    this.views = new CriterionViews(texts);
  }

  /** The criteria of a call in order; none where it has none. */
  List<CriterionView> of(FormRevision revision, Filled filled) {
    return models
        .computeIfAbsent(revision.number(), _ -> model(revision))
        .map(model -> views.of(model, filled))
        .orElse(List.of());
  }

  private static Optional<EligibilityModel> model(FormRevision revision) {
    return revision.eligibility().isEmpty()
        ? Optional.empty()
        : Optional.of(EligibilityModel.of(revision.eligibility(), revision.form()));
  }
}
