package org.essor.platform;

/** Work that a start brings with it and that no page waits for, such as examples to look at. */
public interface StartWork {

  /**
   * Does the work when the jobs begin: some seconds after the first page can be had in {@code
   * ./essor start}, else at once, before this returns. Where it fails later, the log says so. One
   * work is done after the other, in no order.
   */
  void later(Runnable work);
}
