package org.essor.receipts.internal;

import java.util.List;
import org.essor.platform.Secrets;
import org.essor.receipts.Receipt;
import org.essor.receipts.ReceiptKey;
import org.essor.receipts.ReceiptSigner;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The key is made when it is first asked for, and kept with the other keys of the site. */
@Component
class ReceiptsOfThisSite implements Receipts {

  private final SingletonSupplier<ReceiptSigner> signer;

  ReceiptsOfThisSite(Secrets secrets) {
    signer = SingletonSupplier.of(() -> new ReceiptSigner(secrets.get("receipts.signing")));
  }

  @Override
  public SignedReceipt sign(Receipt receipt) {
    return signer.obtain().sign(receipt);
  }

  @Override
  public List<ReceiptKey> keys() {
    return List.of(signer.obtain().key());
  }
}
