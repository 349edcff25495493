package org.essor.audit;

import java.util.List;

/** The chained record of what was done. */
public interface AuditLog {

  /**
   * Adds an entry at the end of the chain, in the caller's transaction: where that is rolled back,
   * nothing was done and nothing is recorded. Entries of concurrent transactions wait for each
   * other until the first one ends, so append last and keep the transaction short.
   *
   * @throws IllegalStateException outside a transaction
   */
  void append(AuditEntry entry);

  /**
   * Adds entries in their order, as {@link #append(AuditEntry)} adds one.
   *
   * @throws IllegalStateException outside a transaction
   */
  void append(List<AuditEntry> entries);

  /**
   * Lists entries, the newest first.
   *
   * @param before only those with a smaller number
   * @param most how many at most, {@code > 0}
   */
  List<RecordedEntry> list(long before, int most);
}
