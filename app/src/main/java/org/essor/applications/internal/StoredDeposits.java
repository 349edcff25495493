package org.essor.applications.internal;

import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.Deposit;
import org.essor.applications.Deposits;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deposits, and what is kept of them. */
@Component
class StoredDeposits implements Deposits {

  private final DepositsAtOnce atOnce;
  private final Access access;
  private final Calls calls;
  private final Receipts receipts;

  StoredDeposits(DepositsAtOnce atOnce, Access access, Calls calls, Receipts receipts) {
    this.atOnce = atOnce;
    this.access = access;
    this.calls = calls;
    this.receipts = receipts;
  }

  @Override
  public Deposit submit(Confirmation wanted) {
    return atOnce.file(wanted);
  }

  @Override
  @Transactional
  public SignedReceipt receipt(ApplicationId id, String number, PersonId who) {
    var application = access.get(id, who);
    var deposit = get(application, number);
    return receipts.sign(deposit.receipt(calls.get(application.call())));
  }

  private static Deposit get(Application application, String number) {
    return application.deposits().stream()
        .filter(deposit -> deposit.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new Refusal("applications.deposit.unknown"));
  }

  @Override
  @Transactional
  public byte[] content(ApplicationId id, String number, PersonId who) {
    return access.content(get(access.get(id, who), number));
  }
}
