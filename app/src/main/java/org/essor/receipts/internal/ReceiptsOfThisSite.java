package org.essor.receipts.internal;

import java.util.List;
import org.essor.platform.Secrets;
import org.essor.receipts.Receipt;
import org.essor.receipts.ReceiptKey;
import org.essor.receipts.ReceiptSigner;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.springframework.stereotype.Component;

/** The key is made when it is first asked for, and kept with the other keys of the site. */
@Component
class ReceiptsOfThisSite implements Receipts {

  private final Secrets secrets;

  ReceiptsOfThisSite(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public SignedReceipt sign(Receipt receipt) {
    return signer().sign(receipt);
  }

  @Override
  public List<ReceiptKey> keys() {
    return List.of(signer().key());
  }

  private ReceiptSigner signer() {
    return new ReceiptSigner(secrets.get("receipts.signing"));
  }
}
