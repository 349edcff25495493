package org.essor.review.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.UnderReview;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.experts.Conflicts;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Documents;
import org.essor.receipts.Receipt;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.essor.review.Decisions.Edit;
import org.essor.review.Decisions.Origin;
import org.essor.review.Grid;
import org.essor.review.Juries;
import org.essor.review.ReviewForm;
import org.essor.review.Scale;
import org.essor.review.internal.MinutesPaper.Closing;
import org.essor.review.internal.SessionRows.ItemRow;
import org.essor.review.internal.SessionRows.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction. */
@Component
@Transactional
class StoredJuries implements Juries {

  private final SessionRows rows;
  private final ReviewRows reviews;
  private final Grids grids;
  private final Proposals proposals;
  private final Dossiers dossiers;
  private final MinutesPaper paper;
  private final ReviewMails mails;
  private final Neighbours others;
  private final Clock clock;

  StoredJuries(
      SessionRows rows,
      ReviewRows reviews,
      Grids grids,
      Proposals proposals,
      Dossiers dossiers,
      MinutesPaper paper,
      ReviewMails mails,
      Neighbours others,
      Clock clock) {
    this.rows = rows;
    this.reviews = reviews;
    this.grids = grids;
    this.proposals = proposals;
    this.dossiers = dossiers;
    this.paper = paper;
    this.mails = mails;
    this.others = others;
    this.clock = clock;
  }

  /** The modules that a session needs. */
  @Component
  record Neighbours(
      Submissions submissions,
      Conflicts conflicts,
      Calls calls,
      People people,
      Documents documents,
      Receipts receipts,
      AuditLog audit) {}

  @Override
  public List<PersonId> listMembers(CallId call, PersonId who) {
    dossiers.check(call, who);
    return rows.members(call);
  }

  @Override
  public void add(NewMember member, PersonId who) {
    dossiers.check(member.call(), who);
    var person = others.people().invite(member.email(), member.language());
    if (rows.add(member.call(), person.id())) {
      mails.invite(List.of(person.id()), others.calls().get(member.call()));
      append("review.juror-added", "call:" + member.call(), who);
    }
  }

  private void append(String action, String subject, PersonId who) {
    others.audit().append(new AuditEntry(action, subject, Optional.of(who), Map.of()));
  }

  @Override
  public void remove(CallId call, PersonId juror, PersonId who) {
    dossiers.check(call, who);
    rows.remove(call, juror);
    append("review.juror-removed", "call:" + call, who);
  }

  @Override
  public UUID plan(Plan plan, PersonId who) {
    dossiers.check(plan.call(), who);
    var id = rows.insert(plan);
    append("review.session-planned", "session:" + id, who);
    return id;
  }

  @Override
  public List<Session> list(CallId call, PersonId who) {
    dossiers.check(call, who);
    return rows.list(call).stream().map(row -> session(row, who)).toList();
  }

  @Override
  public List<Session> listTo(PersonId juror) {
    return rows.listTo(juror).stream().map(row -> session(row, juror)).toList();
  }

  @Override
  public Session get(UUID session, PersonId who) {
    return session(row(session, who), who);
  }

  /** The session, to a member of the jury or one who runs the call. */
  private Row row(UUID session, PersonId who) {
    return rows.find(session)
        .filter(row -> others.calls().isManager(row.call(), who) || isMember(row, who))
        .orElseThrow(() -> new Refusal("review.session.unknown"));
  }

  private boolean isMember(Row row, PersonId who) {
    return rows.isMember(row.call(), who);
  }

  private Session session(Row row, PersonId who) {
    var all = submissions(row.call());
    var members = rows.members(row.call());
    var marks = rows.marks(row.id());
    var recused = rows.recusals(row.id());
    var items = rows.items(row.id());
    var seen =
        items.stream()
            .filter(item -> all.containsKey(item.application()))
            .filter(item -> !others.conflicts().bars(item.application(), who))
            .map(item -> {
              var out = recused(item, members, recused);
              return item(item, all, marks.getOrDefault(item.application(), Map.of()), out);
            })
            .toList();
    return new Session(
        row.id(),
        row.call(),
        row.title(),
        row.place(),
        row.at(),
        grids.find(row.call()).map(Grid::scale).orElse(Scale.USUAL),
        seen,
        members,
        row.minutes(),
        seen.size() == items.size());
  }

  private Map<ApplicationId, Submission> submissions(CallId call) {
    return others.submissions().listOf(call).stream()
        .collect(Collectors.toMap(Submission::id, Function.identity()));
  }

  private Set<PersonId> recused(
      ItemRow item, List<PersonId> members, Map<ApplicationId, Set<PersonId>> recorded) {
    var out = new HashSet<>(recorded.getOrDefault(item.application(), Set.of()));
    out.addAll(others.conflicts().barredFrom(item.application(), members));
    return out;
  }

  private static Item item(
      ItemRow row,
      Map<ApplicationId, Submission> all,
      Map<PersonId, BigDecimal> marks,
      Set<PersonId> out) {
    var counting = new HashMap<>(marks);
    counting.keySet().removeAll(out);
    return new Item(
        Optional.ofNullable(all.get(row.application())).orElseThrow(),
        row.outcome(),
        row.aid(),
        row.reason(),
        row.version(),
        counting,
        out);
  }

  /** A session that is not closed, to one who runs the call; nobody else changes it meanwhile. */
  private Row open(UUID session, PersonId who) {
    var row = rows.lock(session).orElseThrow(() -> new Refusal("review.session.unknown"));
    dossiers.check(row.call(), who);
    return open(row);
  }

  private static Row open(Row row) {
    if (row.minutes().isPresent()) {
      throw new Refusal("review.session.closed");
    }
    return row;
  }

  @Override
  public void putOn(UUID session, ApplicationId application, PersonId who) {
    var row = open(session, who);
    var submission = dossiers.get(application, who);
    if (!submission.call().equals(row.call()) || !(submission.state() instanceof UnderReview)) {
      throw new Refusal("applications.application.unknown");
    }
    rows.putOn(session, application);
    append("review.put-on-agenda", "application:" + application, who);
  }

  @Override
  public void takeOff(UUID session, ApplicationId application, PersonId who) {
    open(session, who);
    dossiers.get(application, who);
    rows.takeOff(session, application);
    append("review.taken-off-agenda", "application:" + application, who);
  }

  @Override
  public void decide(Verdict verdict, PersonId who) {
    open(verdict.session(), who);
    var submission = dossiers.get(verdict.application(), who);
    if (!rows.decide(verdict)) {
      throw new Refusal("review.proposal.changed");
    }
    var edit =
        new Edit(verdict.application(), 0, verdict.outcome(), verdict.aid(), verdict.reason());
    proposals.overwrite(submission, edit, Origin.JURY);
    append("review.jury-proposed", "application:" + verdict.application(), who);
  }

  /** The item of an open agenda, to a juror who sits for it. */
  private Row sitting(UUID session, ApplicationId application, PersonId juror) {
    var row =
        rows.lock(session)
            .filter(found -> isMember(found, juror))
            .orElseThrow(() -> new Refusal("review.session.unknown"));
    if (session(row, juror).find(application).isEmpty()) {
      throw new Refusal("applications.application.unknown");
    }
    return open(row);
  }

  @Override
  public void mark(Mark mark, PersonId juror) {
    var row = sitting(mark.session(), mark.application(), juror);
    if (!grids.get(row.call()).scale().contains(mark.mark())) {
      throw new Refusal("review.mark.scale");
    }
    rows.mark(mark, juror);
  }

  @Override
  public void recuse(UUID session, ApplicationId application, String tie, PersonId juror) {
    sitting(session, application, juror);
    rows.recuse(session, application, juror);
    others.conflicts().declare(application, juror, tie);
    append("review.recused", "application:" + application, juror);
  }

  @Override
  public List<ReviewForm> reviews(UUID session, ApplicationId application, PersonId who) {
    var found = get(session, who);
    if (found.find(application).isEmpty()) {
      throw new Refusal("applications.application.unknown");
    }
    var grid = grids.get(found.call());
    return reviews.listCounting(found.call()).stream()
        .map(ReviewRows.Row::pair)
        .filter(pair -> pair.application().equals(application))
        .sorted(Comparator.comparing(StoredReviews::shuffled))
        .map(pair -> reviews.form(grid, pair))
        .toList();
  }

  @Override
  public void close(UUID session, PersonId who) {
    var row = open(session, who);
    var found = session(row, who);
    if (!found.complete()) {
      throw new Refusal("review.selection.partial");
    }
    if (found.items().stream().anyMatch(item -> item.outcome().isEmpty())) {
      throw new Refusal("review.session.open");
    }
    for (var item : found.items()) {
      item.recused().forEach(juror -> rows.recuse(session, item.submission().id(), juror));
    }
    keep(found, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    append("review.session-closed", "session:" + session, who);
  }

  private void keep(Session session, Instant at) {
    var call = others.calls().get(session.call());
    var number = rows.nextNumber(at);
    var pdf = paper.print(new Closing(session, call, number, at));
    var document = others.documents().store(number + ".pdf", pdf);
    rows.close(session.id(), new Minutes(number, at, document.sha256()), document);
  }

  /** Minutes name all projects: they are for who may see them all. */
  private Row closed(UUID session, PersonId who) {
    var row = row(session, who);
    if (row.minutes().isEmpty() || !session(row, who).complete()) {
      throw new Refusal("review.session.unknown");
    }
    return row;
  }

  @Override
  public byte[] minutes(UUID session, PersonId who) {
    return others.documents().read(closed(session, who).document().orElseThrow());
  }

  @Override
  public byte[] translation(UUID session, PersonId who) {
    var row = closed(session, who);
    var minutes = row.minutes().orElseThrow();
    var call = others.calls().get(row.call());
    var closing = new Closing(session(row, who), call, minutes.number(), minutes.at());
    return paper.translate(closing, minutes.sha256());
  }

  @Override
  public SignedReceipt receipt(UUID session, PersonId who) {
    var row = closed(session, who);
    var minutes = row.minutes().orElseThrow();
    return others
        .receipts()
        .sign(
            new Receipt(
                "minutes",
                minutes.number(),
                minutes.at(),
                minutes.sha256(),
                Map.of(
                    "call", others.calls().get(row.call()).slug().toString(),
                    "session", row.id().toString())));
  }

  @Override
  public boolean isJuror(PersonId who) {
    return rows.isJuror(who);
  }
}
