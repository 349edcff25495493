package org.essor.applications.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.essor.applications.ApplicationId;
import org.essor.applications.Deposit;
import org.essor.applications.Deposits.Confirmation;
import org.essor.applications.internal.DepositFiling.Outcome;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files deposits that come at once in one transaction: while one batch is written, those who come
 * wait together for the next. Each is told of its own alone, and after the commit. Whatever keeps
 * one of them from being filed with the others makes no other wait: it has a transaction of its
 * own.
 */
@Component
class DepositsAtOnce implements DisposableBean {

  /** What waits for a row, or spoils a batch, is filed alone. */
  private static final Outcome ALONE = new Outcome.Alone();

  private static final int MOST = 64;

  private final DepositFiling filing;
  private final TransactionTemplate transaction;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("files-deposits").factory());

  private record Waiting(Confirmation wanted, CompletableFuture<Outcome> outcome) {}

  DepositsAtOnce(DepositFiling filing, TransactionTemplate transaction) {
    this.filing = filing;
    this.transaction = transaction;
  }

  /**
   * Files a deposit; once this returns it is committed, unless the caller's transaction goes on.
   */
  Deposit file(Confirmation wanted) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? filing.file(wanted)
        : switch (together(wanted)) {
          case Outcome.Filed(var deposit) -> deposit;
          case Outcome.Refused(var refusal) -> throw refusal;
          case Outcome.Alone() -> alone(wanted);
        };
  }

  private Outcome together(Confirmation wanted) {
    var mine = new Waiting(wanted, new CompletableFuture<>());
    waiting.add(mine);
    writer.execute(this::fileWaiting);
    return mine.outcome().join();
  }

  private Deposit alone(Confirmation wanted) {
    return Objects.requireNonNull(transaction.execute(_ -> filing.file(wanted)));
  }

  /**
   * The first of each application; a second click on one of them finds the deposit of the first.
   */
  private void fileWaiting() {
    var batch = new LinkedHashMap<ApplicationId, Waiting>();
    while (batch.size() < MOST && waiting.poll() instanceof Waiting next) {
      if (batch.putIfAbsent(next.wanted().application(), next) != null) {
        next.outcome().complete(ALONE);
      }
    }
    if (!batch.isEmpty()) {
      file(batch);
    }
  }

  /** Where the batch fails, each then learns for itself what is wrong with its own. */
  private void file(Map<ApplicationId, Waiting> batch) {
    var wanted = new LinkedHashMap<ApplicationId, Confirmation>();
    batch.forEach((id, each) -> wanted.put(id, each.wanted()));
    try {
      var outcomes = transaction.execute(_ -> filing.file(wanted));
      batch.forEach((id, each) ->
          each.outcome().complete(Objects.requireNonNull(outcomes).getOrDefault(id, ALONE)));
    } finally {
      batch.values().forEach(each -> each.outcome().complete(ALONE));
    }
  }

  @Override
  public void destroy() {
    writer.close();
  }
}
