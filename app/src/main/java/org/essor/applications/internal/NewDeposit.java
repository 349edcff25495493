package org.essor.applications.internal;

import java.time.Instant;
import java.util.List;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Application;
import org.essor.applications.ApplicationState;
import org.essor.applications.Deposits.Confirmation;
import org.essor.calls.Call;

/**
 * What is about to be deposited, checked.
 *
 * @param next the state that the application comes to
 * @param round of the call, by its number
 * @param at the instant that counts
 * @param content what is frozen, byte by byte
 */
record NewDeposit(
    Confirmation wanted,
    Application application,
    Call call,
    AnswerSheets sheets,
    ApplicationState next,
    int round,
    Instant at,
    byte[] content) {

  /** The files in the answers, by the identifier under which they are kept. */
  List<String> files() {
    return DepositContent.files(sheets);
  }
}
