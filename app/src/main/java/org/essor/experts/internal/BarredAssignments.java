package org.essor.experts.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.internal.AssignmentRows.End;
import org.essor.experts.internal.AssignmentRows.Given;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/**
 * Takes from a person what he judges and must not: after every change of what ties him. Those who
 * run the call, and are not barred themselves, are told that somebody must be found. Call within a
 * transaction.
 */
@Component
class BarredAssignments {

  private final AssignmentRows rows;
  private final FoundConflicts conflicts;
  private final PanelMails mails;
  private final AuditLog audit;

  BarredAssignments(
      AssignmentRows rows, FoundConflicts conflicts, PanelMails mails, AuditLog audit) {
    this.rows = rows;
    this.conflicts = conflicts;
    this.mails = mails;
    this.audit = audit;
  }

  void end(PersonId person) {
    var active = rows.ofPerson(person);
    var barred =
        conflicts.barred(active.stream().map(ReviewAssignment::application).toList(), person);
    active.stream()
        .filter(each -> barred.contains(each.application()))
        .collect(Collectors.groupingBy(ReviewAssignment::call))
        .forEach((_, ended) -> end(ended));
  }

  private void end(List<ReviewAssignment> ended) {
    var call = ended.getFirst().call();
    var pairs = ended.stream().map(each -> new Given(each.application(), each.expert())).toList();
    rows.end(call, pairs, End.CONFLICT);
    pairs.forEach(pair -> mails.placeOpen(call, pair.application()));
    audit.append(
        new AuditEntry(
            "experts.assignments-ended",
            "call:" + call,
            Optional.empty(),
            Map.of("because", "conflict", "count", "" + pairs.size())));
  }
}
