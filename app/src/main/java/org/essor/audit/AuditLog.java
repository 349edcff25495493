package org.essor.audit;

import java.util.List;

/** The chained record of what was done. */
public interface AuditLog {

  /**
   * Adds an entry at the end of the chain when the caller's transaction commits, as part of it:
   * where that is rolled back, nothing was done and nothing is recorded. However long the
   * transaction is, others wait for it only while it commits.
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
