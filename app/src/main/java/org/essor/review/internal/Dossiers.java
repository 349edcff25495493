package org.essor.review.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.SubmissionQuery.Sort;
import org.essor.applications.Submissions;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The applications of a call as one who runs it may see them. */
@Component
class Dossiers {

  private static final int PAGE = 1_000;

  private final Submissions submissions;
  private final Calls calls;

  Dossiers(Submissions submissions, Calls calls) {
    this.submissions = submissions;
    this.calls = calls;
  }

  /** Refuses whoever does not run the call. */
  void check(CallId call, PersonId who) {
    if (!calls.isManager(call, who)) {
      throw new Refusal("calls.call.unknown");
    }
  }

  /** All that he is not barred from, by number, those withdrawn too. */
  List<Submission> listAll(CallId call, PersonId who) {
    check(call, who);
    var all = new ArrayList<Submission>();
    var page = submissions.list(page(call, 0), who);
    all.addAll(page.rows());
    for (int number = 1; all.size() < page.total(); number++) {
      all.addAll(submissions.list(page(call, number), who).rows());
    }
    return all;
  }

  private static SubmissionQuery page(CallId call, int number) {
    return new SubmissionQuery(
        call, OptionalInt.empty(), Set.of(), "", Sort.NUMBER, false, number, PAGE);
  }

  /** Those that are or were reviewed. */
  List<Submission> list(CallId call, PersonId who) {
    return listAll(call, who).stream().filter(Dossiers::isReviewed).toList();
  }

  private static boolean isReviewed(Submission submission) {
    return switch (submission.state().code()) {
      case "eligible", "under-review", "reserve", "selected", "not-selected" -> true;
      default -> false;
    };
  }

  /** An application of a call that he runs and is not barred from. */
  Submission get(ApplicationId id, PersonId who) {
    var submission = submissions.get(id, who);
    if (!calls.isManager(submission.call(), who)) {
      throw new Refusal("applications.application.unknown");
    }
    return submission;
  }

  /** True where he is barred from some. */
  boolean isPartial(CallId call, PersonId who) {
    return listAll(call, who).size() < submissions.listOf(call).size();
  }
}
