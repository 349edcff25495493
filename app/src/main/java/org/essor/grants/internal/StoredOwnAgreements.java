package org.essor.grants.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.AgreementId;
import org.essor.grants.OwnAgreements;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements, for the consortium. */
@Component
@Transactional
class StoredOwnAgreements implements OwnAgreements {

  private final Gate gate;
  private final AgreementRows rows;
  private final RecordRows records;
  private final Documents documents;
  private final Herald herald;

  StoredOwnAgreements(
      Gate gate, AgreementRows rows, RecordRows records, Documents documents, Herald herald) {
    this.gate = gate;
    this.rows = rows;
    this.records = records;
    this.documents = documents;
    this.herald = herald;
  }

  @Override
  public List<Agreement> list(PersonId who) {
    return gate.listOfConsortium(who);
  }

  @Override
  public Agreement get(AgreementId id, PersonId who) {
    return gate.ofConsortium(id, who).withDraft(Optional.empty());
  }

  @Override
  public void accept(AgreementEdit edit) {
    var agreement = gate.holdForConsortium(edit);
    if (!gate.membership(agreement, edit.who()).isLead()) {
      throw new Refusal("grants.right.forbidden");
    }
    var version =
        agreement
            .findPending()
            .filter(each -> each.acceptedAt().isEmpty())
            .orElseThrow(() -> new Refusal("grants.step.impossible"));
    records.accept(agreement, version, edit.who());
    save(agreement, edit, "accepted", "sha256", version.sha256());
    herald.tellOperator(agreement, "grants.mail.agreed");
  }

  @Override
  public void handIn(AgreementEdit edit, int deliverable, Upload upload) {
    var agreement = gate.holdForConsortium(edit);
    var me = gate.membership(agreement, edit.who());
    if (!me.mayWrite(me.part())) {
      throw new Refusal("grants.right.forbidden");
    }
    var wanted =
        agreement
            .terms()
            .findDeliverable(deliverable)
            .orElseThrow(() -> new Refusal("grants.deliverable.unknown"));
    if (!agreement.state().isInForce()) {
      throw new Refusal("grants.step.impossible");
    }
    if (agreement.progress().isAccepted(deliverable)) {
      throw new Refusal("grants.deliverable.decided");
    }
    var document = documents.store(upload.name(), upload.content());
    records.handIn(agreement, deliverable, document, edit.who());
    save(agreement, edit, "handed-in", "sha256", document.sha256());
    herald.tellOperator(agreement, "grants.mail.handed-in", wanted.title());
  }

  private void save(Agreement agreement, AgreementEdit edit, String action, String... detail) {
    rows.write(agreement);
    herald.note(agreement, action, edit.who(), Map.of(detail[0], detail[1]));
  }

  @Override
  public byte[] document(AgreementId id, int version, PersonId who) {
    return records.document(gate.ofConsortium(id, who), version);
  }

  @Override
  public byte[] translation(AgreementId id, int version, PersonId who) {
    return records.translation(gate.ofConsortium(id, who), version);
  }

  @Override
  public byte[] file(AgreementId id, int handIn, PersonId who) {
    return records.file(gate.ofConsortium(id, who), handIn);
  }
}
