package org.essor.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.Wordings;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.review.Choosing;
import org.essor.review.Comparison;
import org.essor.review.Decisions.Edit;
import org.essor.review.Decisions.Origin;
import org.essor.review.Outcome;
import org.essor.review.ReviewDesk;
import org.essor.review.Rule;
import org.essor.review.Standing.Row;
import org.essor.review.Standing.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction. */
@Component
@Transactional
class StoredChoosing implements Choosing {

  private final JdbcClient db;
  private final Dossiers dossiers;
  private final Grids grids;
  private final Envelopes envelopes;
  private final Proposals proposals;
  private final Reasons reasons;
  private final Wordings wordings;
  private final ReviewDesk reviews;
  private final AuditLog audit;

  StoredChoosing(
      JdbcClient db,
      Dossiers dossiers,
      Grids grids,
      Envelopes envelopes,
      Proposals proposals,
      Reasons reasons,
      Wordings wordings,
      ReviewDesk reviews,
      AuditLog audit) {
    this.db = db;
    this.dossiers = dossiers;
    this.grids = grids;
    this.envelopes = envelopes;
    this.proposals = proposals;
    this.reasons = reasons;
    this.wordings = wordings;
    this.reviews = reviews;
    this.audit = audit;
  }

  @Override
  public Optional<Euros> findEnvelope(CallId call, PersonId who) {
    dossiers.check(call, who);
    return envelopes.find(call);
  }

  @Override
  public void setEnvelope(CallId call, Euros envelope, PersonId who) {
    dossiers.check(call, who);
    envelopes.write(call, envelope);
    append("review.envelope-set", call, who, Map.of("cents", String.valueOf(envelope.cents())));
  }

  private void append(String action, CallId call, PersonId who, Map<String, String> details) {
    audit.append(new AuditEntry(action, "call:" + call, Optional.of(who), details));
  }

  @Override
  public List<Rule> listRules(CallId call, PersonId who) {
    dossiers.check(call, who);
    return db.sql("select * from review.rule where call = :call order by kind, field, value, id")
        .param("call", call.value())
        .query((row, _) -> rule(row))
        .list();
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        row.getObject("id", UUID.class),
        Rule.Kind.valueOf(row.getString("kind")),
        row.getString("field"),
        row.getString("value"),
        row.getInt("at_least"),
        row.getInt("at_most"));
  }

  @Override
  public void addRule(CallId call, Rule rule, PersonId who) {
    if (listRules(call, who).size() >= MOST_RULES) {
      throw new Refusal("review.rules.many", MOST_RULES);
    }
    db.sql(
            """
            insert into review.rule (id, call, kind, field, value, at_least, at_most)
            values (:id, :call, :kind, :field, :value, :least, :most)
            """)
        .param("id", rule.id())
        .param("call", call.value())
        .param("kind", rule.kind().name())
        .param("field", rule.field())
        .param("value", rule.value())
        .param("least", rule.atLeast())
        .param("most", rule.atMost())
        .update();
    append("review.rule-added", call, who, Map.of("group", rule.group()));
  }

  @Override
  public void removeRule(CallId call, UUID rule, PersonId who) {
    dossiers.check(call, who);
    db.sql("delete from review.rule where id = :id and call = :call")
        .param("id", rule)
        .param("call", call.value())
        .update();
    append("review.rule-removed", call, who, Map.of());
  }

  @Override
  public Optional<Comparison> compare(CallId call, PersonId who) {
    var rules = listRules(call, who);
    var envelope = envelopes.find(call);
    return envelope.isEmpty()
        ? Optional.empty()
        : reviews
            .standing(call, who)
            .map(standing ->
                Comparison.of(
                    new Comparison.Inputs(
                        standing, grids.get(call), envelope.get(), rules, ofTheJury(call))));
  }

  /** What the jury has settled. */
  private Map<ApplicationId, Optional<Euros>> ofTheJury(CallId call) {
    var settled = new HashMap<ApplicationId, Optional<Euros>>();
    proposals
        .list(call)
        .forEach((id, row) -> {
          if (row.origin() == Origin.JURY) {
            settled.put(id, row.outcome() == Outcome.SELECT ? row.aid() : Optional.empty());
          }
        });
    return settled;
  }

  @Override
  public int keep(CallId call, Which which, PersonId who) {
    if (dossiers.isPartial(call, who)) {
      throw new Refusal("review.selection.partial");
    }
    var comparison = compare(call, who).orElseThrow(() -> new Refusal("review.selection.none"));
    if (which == Which.BEST && comparison.best().isEmpty()) {
      throw new Refusal("review.selection.none");
    }
    var taken = which == Which.BEST ? comparison.takenBest() : comparison.takenSimply();
    var candidates = comparison.candidates().stream().map(row -> row.submission().id()).toList();
    int kept = 0;
    for (var row : comparison.standing().rows()) {
      if (candidates.contains(row.submission().id()) || isOut(row)) {
        propose(row, taken);
        kept++;
      }
    }
    append("review.selection-kept", call, who, Map.of("which", which.name()));
    return kept;
  }

  /** Below a minimum, and to be decided still. */
  private static boolean isOut(Row row) {
    return row.zone() == Zone.OUT && row.submission().state().code().equals("under-review");
  }

  private void propose(Row row, Set<String> taken) {
    var outcome = outcome(row, taken);
    var aid = row.submission().requested().filter(_ -> outcome == Outcome.SELECT);
    var reason = reasons.of(row, outcome);
    wordings.keep(row.submission().id(), reason);
    var edit = new Edit(row.submission().id(), 0, outcome, aid, reason.fr());
    proposals.overwrite(row.submission(), edit, Origin.SELECTION);
  }

  private static Outcome outcome(Row row, Set<String> taken) {
    if (taken.contains(row.submission().number())) {
      return Outcome.SELECT;
    }
    return row.zone() == Zone.GREY ? Outcome.RESERVE : Outcome.REJECT;
  }
}
