package org.essor.receipts;

import java.util.List;

/** Signs receipts with the key of this installation. */
public interface Receipts {

  /**
   * Signs a receipt. The same receipt always has the same signature (RFC 8032): a receipt that is
   * lost can be made again from what was received.
   */
  SignedReceipt sign(Receipt receipt);

  /** The keys that this installation signs or has signed with, as published. */
  List<ReceiptKey> keys();
}
