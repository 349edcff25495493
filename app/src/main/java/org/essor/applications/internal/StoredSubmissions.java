package org.essor.applications.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.essor.applications.ApplicationId;
import org.essor.applications.Deposit;
import org.essor.applications.Step;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionPage;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.SubmissionReaders.Reading;
import org.essor.applications.Submissions;
import org.essor.applications.SubmittedContent;
import org.essor.applications.internal.SubmissionRows.Seen;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.FormRevision;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredSubmissions implements Submissions {

  private final SubmissionRows rows;
  private final Readership readership;
  private final Access access;
  private final States states;
  private final Calls calls;
  private final Receipts receipts;

  StoredSubmissions(
      SubmissionRows rows,
      Readership readership,
      Access access,
      States states,
      Calls calls,
      Receipts receipts) {
    this.rows = rows;
    this.readership = readership;
    this.access = access;
    this.states = states;
    this.calls = calls;
    this.receipts = receipts;
  }

  @Override
  public SubmissionPage list(SubmissionQuery query, PersonId who) {
    mustManage(query.call(), who);
    var seen = new Seen(query, readership.barred(query.call(), who));
    var counts = rows.count(seen);
    return new SubmissionPage(rows.list(seen), total(query, counts), counts);
  }

  private static long total(SubmissionQuery query, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> query.states().isEmpty() || query.states().contains(count.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public Submission get(ApplicationId id, PersonId who) {
    return get(id, who, Reading.WITHOUT_NAMES);
  }

  private Submission get(ApplicationId id, PersonId who, Reading least) {
    return rows.find(id)
        .filter(submission -> readership.reading(submission, who).compareTo(least) >= 0)
        .orElseThrow(() -> new Refusal("applications.application.unknown"));
  }

  @Override
  public SubmittedContent content(ApplicationId id, PersonId who) {
    return content(get(id, who, Reading.ALL));
  }

  @Override
  public SubmittedContent contentToVeil(ApplicationId id, PersonId who) {
    return content(get(id, who));
  }

  private SubmittedContent content(Submission submission) {
    var deposit = deposit(submission);
    return DepositContent.read(
        deposit,
        access.content(deposit),
        revision -> calls.getRevision(submission.call(), revision));
  }

  private Deposit deposit(Submission submission) {
    return access.deposits(submission.id()).getLast();
  }

  @Override
  public SignedReceipt receipt(ApplicationId id, PersonId who) {
    var submission = get(id, who, Reading.ALL);
    return receipts.sign(deposit(submission).receipt(calls.get(submission.call())));
  }

  @Override
  public byte[] bytes(ApplicationId id, PersonId who) {
    return access.content(deposit(get(id, who, Reading.ALL)));
  }

  @Override
  public List<Step> history(ApplicationId id, PersonId who) {
    return states.steps(get(id, who, Reading.ALL).id());
  }

  @Override
  public List<Deposit> deposits(ApplicationId id, PersonId who) {
    return access.deposits(get(id, who, Reading.ALL).id());
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void handOver(SubmissionQuery query, PersonId who, Consumer<Handed> taker) {
    mustManage(query.call(), who);
    var revisions = new HashMap<Integer, FormRevision>();
    IntFunction<FormRevision> forms =
        number -> revisions.computeIfAbsent(number, each -> calls.getRevision(query.call(), each));
    List<Handed> batch;
    var last = "";
    do {
      batch = rows.batch(new Seen(query, readership.barred(query.call(), who)), last, forms);
      batch.forEach(taker);
      last = batch.isEmpty() ? last : batch.getLast().submission().number();
    } while (batch.size() == SubmissionRows.BATCH);
  }

  private void mustManage(CallId call, PersonId who) {
    if (!readership.manages(call, who)) {
      throw new Refusal("calls.call.unknown");
    }
  }

  @Override
  public Optional<Submission> find(ApplicationId id) {
    return rows.find(id);
  }

  @Override
  public List<Submission> listOf(CallId call) {
    return rows.listOf(call);
  }

  @Override
  public List<SubmittedContent> contentsOf(Collection<ApplicationId> ids) {
    var forms = new HashMap<FormKey, FormRevision>();
    return rows.list(
        ids,
        (call, number) ->
            forms.computeIfAbsent(
                new FormKey(call, number), key -> calls.getRevision(key.call(), key.revision())));
  }

  /** Which form. */
  private record FormKey(CallId call, int revision) {}
}
