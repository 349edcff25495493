package org.essor.grants.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.grants.Agreement;
import org.essor.grants.Agreements.NewCorrection;
import org.essor.grants.Correction;
import org.essor.grants.HandIn;
import org.essor.grants.Payment;
import org.essor.grants.Published;
import org.essor.grants.Terms;
import org.essor.grants.Version;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.platform.Document;
import org.essor.platform.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on an agreement: versions, hand-ins, payments, corrections. */
@Component
class RecordRows {

  private final JdbcClient db;
  private final Documents documents;
  private final AgreementPaper paper;
  private final Clock clock;

  RecordRows(JdbcClient db, Documents documents, AgreementPaper paper, Clock clock) {
    this.db = db;
    this.documents = documents;
    this.paper = paper;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** Freezes terms with their document; returns its fingerprint. */
  String freeze(Agreement agreement, Terms terms) {
    var document = paper.print(agreement, terms);
    db.sql(
            """
            insert into grants.version (agreement, number, terms, document, sha256, frozen_at)
            values (:agreement, :number, :terms::json, :document, :sha256, :now)
            """)
        .param("agreement", agreement.id().value())
        .param("number", agreement.versions().size() + 1)
        .param("terms", TermsJson.write(terms))
        .param("document", document)
        .param("sha256", Sha256.of(document))
        .param("now", now())
        .update();
    return Sha256.hex(document);
  }

  void withdraw(Agreement agreement, Version version) {
    update("withdrawn_at = :value", agreement, version, now());
  }

  void accept(Agreement agreement, Version version, PersonId who) {
    update("accepted_at = :value", agreement, version, now());
    update("accepted_by = :value", agreement, version, who.value());
  }

  void sign(Agreement agreement, Version version, LocalDate on) {
    update("signed_on = :value", agreement, version, on);
    db.sql(
            """
            update grants.agreement set first_signed_on = :on, published_at = :now
            where id = :id and first_signed_on is null
            """)
        .param("id", agreement.id().value())
        .param("on", on)
        .param("now", now())
        .update();
  }

  private void update(String what, Agreement agreement, Version version, Object value) {
    db.sql(
            "update grants.version set %s where agreement = :agreement and number = :number"
                .formatted(what))
        .param("agreement", agreement.id().value())
        .param("number", version.number())
        .param("value", value)
        .update();
  }

  byte[] translation(Agreement agreement, int number) {
    return agreement.versions().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(version -> paper.translate(agreement, version))
        .orElseThrow(() -> new Refusal("grants.document.unknown"));
  }

  byte[] document(Agreement agreement, int version) {
    return db.sql(
            "select document from grants.version where agreement = :agreement and number = :number")
        .param("agreement", agreement.id().value())
        .param("number", version)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new Refusal("grants.document.unknown"));
  }

  void handIn(Agreement agreement, int deliverable, Document document, PersonId who) {
    db.sql(
            """
            insert into grants.hand_in
              (agreement, number, deliverable, document, name, sha256, at, person)
            values (:agreement, :number, :deliverable, :document, :name, :sha256, :now, :who)
            """)
        .param("agreement", agreement.id().value())
        .param("number", agreement.progress().handIns().size() + 1)
        .param("deliverable", deliverable)
        .param("document", document.id().value())
        .param("name", document.name())
        .param("sha256", document.sha256())
        .param("now", now())
        .param("who", who.value())
        .update();
  }

  void decide(Agreement agreement, HandIn handIn, Optional<String> refusal) {
    db.sql(
            """
            update grants.hand_in set outcome = :outcome, reason = :reason, decided_at = :now
            where agreement = :agreement and number = :number
            """)
        .param("agreement", agreement.id().value())
        .param("number", handIn.number())
        .param("outcome", refusal.isEmpty() ? "ACCEPTED" : "REFUSED")
        .param("reason", refusal.orElse(""))
        .param("now", now())
        .update();
  }

  byte[] file(Agreement agreement, int handIn) {
    return agreement.progress().handIns().stream()
        .filter(each -> each.number() == handIn)
        .findFirst()
        .map(each -> documents.read(each.document()))
        .orElseThrow(() -> new Refusal("grants.document.unknown"));
  }

  void pay(Agreement agreement, Payment payment) {
    db.sql(
            """
            insert into grants.payment
              (agreement, number, kind, instalment, amount_cents, on_day, reference, at)
            values (:agreement, :number, :kind, :instalment, :cents, :on, :reference, :now)
            """)
        .param("agreement", agreement.id().value())
        .param("number", payment.number())
        .param("kind", payment.kind().name())
        .param(
            "instalment", payment.instalment().isPresent() ? payment.instalment().getAsInt() : null)
        .param("cents", payment.amount().cents())
        .param("on", payment.on())
        .param("reference", payment.reference())
        .param("now", now())
        .update();
  }

  void correct(Agreement agreement, PersonId who, NewCorrection correction) {
    var published =
        new Published(agreement, now().toInstant(), corrections(agreement.id().value()));
    var before = published.value(correction.field(), correction.party());
    if (before.equals(correction.after())) {
      throw new Refusal("grants.correction.same");
    }
    db.sql(
            """
            insert into grants.correction (agreement, at, field, party, before, after, reason, person)
            values (:agreement, :now, :field, :party, :before, :after, :reason, :who)
            """)
        .param("agreement", agreement.id().value())
        .param("now", now())
        .param("field", correction.field().name())
        .param("party", correction.party())
        .param("before", before)
        .param("after", correction.after())
        .param("reason", correction.reason())
        .param("who", who.value())
        .update();
  }

  private record Of(UUID agreement, Correction correction) {}

  List<Correction> corrections(UUID agreement) {
    return corrections(List.of(agreement)).getOrDefault(agreement, List.of());
  }

  /** The corrections of some agreements, the first first. */
  Map<UUID, List<Correction>> corrections(List<UUID> agreements) {
    return db
        .sql("select * from grants.correction where agreement = any(:ids) order by at")
        .param("ids", agreements.toArray(UUID[]::new))
        .query((row, _) ->
            new Of(
                row.getObject("agreement", UUID.class),
                new Correction(
                    row.getTimestamp("at").toInstant(),
                    Correction.Field.valueOf(row.getString("field")),
                    row.getInt("party"),
                    row.getString("before"),
                    row.getString("after"),
                    row.getString("reason"))))
        .list()
        .stream()
        .sorted(Comparator.comparing(each -> each.correction().at()))
        .collect(
            Collectors.groupingBy(
                Of::agreement, Collectors.mapping(Of::correction, Collectors.toList())));
  }
}
