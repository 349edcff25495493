package org.essor.applications.internal;

import java.util.List;
import java.util.Map;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionPage;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.Submissions;
import org.essor.applications.SubmittedContent;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredSubmissions implements Submissions {

  private final JdbcClient db;
  private final SubmissionRows rows;
  private final Readership readership;
  private final Calls calls;

  StoredSubmissions(JdbcClient db, SubmissionRows rows, Readership readership, Calls calls) {
    this.db = db;
    this.rows = rows;
    this.readership = readership;
    this.calls = calls;
  }

  @Override
  public SubmissionPage list(SubmissionQuery query, PersonId who) {
    if (!readership.manages(query.call(), who)) {
      throw new Refusal("calls.call.unknown");
    }
    var barred = readership.barred(query.call(), who);
    var counts = rows.count(query, barred);
    return new SubmissionPage(rows.list(query, barred), total(query, counts), counts);
  }

  private static long total(SubmissionQuery query, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> query.states().isEmpty() || query.states().contains(count.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public Submission get(ApplicationId id, PersonId who) {
    return rows.find(id)
        .filter(submission -> readership.mayRead(submission, who))
        .orElseThrow(() -> new Refusal("applications.application.unknown"));
  }

  @Override
  public SubmittedContent content(ApplicationId id, PersonId who) {
    var submission = get(id, who);
    return db.sql(
            """
            select d.* from applications.deposit d
            join applications.submission s on s.deposit = d.id where s.application = :id
            """)
        .param("id", id.value())
        .query((row, _) ->
            DepositContent.read(
                Access.deposit(row, id),
                row.getBytes("content"),
                revision -> calls.getRevision(submission.call(), revision).form()))
        .single();
  }

  @Override
  public List<Submission> listOf(CallId call) {
    return rows.listOf(call);
  }
}
