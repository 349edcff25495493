package org.essor.applications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.essor.calls.Call;
import org.essor.receipts.Receipt;

/**
 * What was deposited, and when.
 *
 * @param number what people name it by, such as {@code D-2026-000042}
 * @param round of the call
 * @param at the instant that counts: that of the database, in the transaction that wrote it
 * @param sha256 the fingerprint of its content, 64 hexadecimal digits
 */
public record Deposit(
    UUID id, ApplicationId application, String number, int round, Instant at, String sha256) {

  /** What its receipt says, always the same. */
  public Receipt receipt(Call of) {
    return new Receipt(
        "deposit",
        number,
        at,
        sha256,
        Map.of(
            "application", application.toString(),
            "call", of.slug().toString(),
            "round", String.valueOf(round)));
  }
}
