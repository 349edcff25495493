package org.essor.calls.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.essor.calls.Call;
import org.essor.calls.CallSheet;
import org.essor.calls.DraftForm;
import org.essor.calls.Round;
import org.essor.calls.form.EligibilityModel;
import org.essor.calls.form.FormCheck;
import org.essor.calls.form.Problem;
import org.essor.decision.InvalidModelException;
import org.essor.kernel.Refusal;

/** What a call must have before everyone sees it. */
final class PublishCheck {

  private PublishCheck() {}

  /** The problems; the path is where to correct: sheet, rounds or form. */
  static List<Problem> of(Call call, DraftForm draft, Instant now) {
    var missing = new ArrayList<Problem>();
    missing.addAll(sheet(call.sheet()));
    if (call.rounds().isEmpty()) {
      missing.add(problem("rounds", "rounds"));
    } else if (call.rounds().stream().noneMatch(round -> now.isBefore(round.closesAt()))) {
      missing.add(problem("rounds", "rounds-over"));
    }
    if (!FormCheck.of(draft.form()).isEmpty()) {
      missing.add(problem("form", "form"));
    } else if (!isComplete(draft)) {
      missing.add(problem("eligibility", "eligibility"));
    }
    return missing;
  }

  /** True where the form and its eligibility can be published. */
  static boolean isComplete(DraftForm draft) {
    return FormCheck.of(draft.form()).isEmpty()
        && (draft.eligibility().isEmpty() || isUsable(draft));
  }

  private static boolean isUsable(DraftForm draft) {
    try {
      return EligibilityModel.of(draft.eligibility(), draft.form()).faults().isEmpty();
    } catch (InvalidModelException _) {
      return false;
    }
  }

  private static List<Problem> sheet(CallSheet sheet) {
    var missing = new ArrayList<Problem>();
    need(missing, !sheet.summary().fr().isBlank(), "summary");
    need(missing, !sheet.description().fr().isBlank(), "description");
    need(missing, !sheet.operator().isBlank(), "operator");
    need(missing, !sheet.contact().isBlank(), "contact");
    need(missing, !sheet.bodies().isEmpty(), "bodies");
    need(missing, !sheet.territories().isEmpty(), "territories");
    need(missing, !sheet.grid().isEmpty(), "grid");
    return missing;
  }

  private static void need(List<Problem> missing, boolean there, String name) {
    if (!there) {
      missing.add(problem("sheet", name));
    }
  }

  private static Problem problem(String place, String name) {
    return new Problem(place, "calls.missing." + name, List.of());
  }

  /** Refuses rounds that share an instant. */
  static void refuseOverlap(List<Round> rounds) {
    for (int i = 0; i < rounds.size(); i++) {
      if (rounds.subList(0, i).stream().anyMatch(rounds.get(i)::overlaps)) {
        throw new Refusal("calls.rounds.overlap");
      }
    }
  }
}
