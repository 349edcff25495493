package org.essor.applications.internal;

import java.util.Map;
import org.essor.applications.Deposit;
import org.essor.calls.Call;
import org.essor.receipts.Receipt;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;

/** Receipts of deposits: always the same for the same deposit. */
final class DepositReceipts {

  private DepositReceipts() {}

  static SignedReceipt sign(Receipts receipts, Deposit deposit, Call call) {
    return receipts.sign(
        new Receipt(
            "deposit",
            deposit.number(),
            deposit.at(),
            deposit.sha256(),
            Map.of(
                "application", deposit.application().toString(),
                "call", call.slug().toString(),
                "round", String.valueOf(deposit.round()))));
  }
}
