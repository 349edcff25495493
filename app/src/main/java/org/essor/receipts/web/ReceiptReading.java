package org.essor.receipts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Texts;
import org.essor.receipts.ReceiptKey;
import org.essor.receipts.SignedReceipt;
import org.essor.receipts.web.ReceiptsPage.Answer;
import org.essor.receipts.web.ReceiptsPage.Row;

/**
 * What a receipt is worth.
 *
 * @param content the fingerprint of the content that was sent with it
 * @param ours the keys of this site
 */
record ReceiptReading(SignedReceipt signed, Optional<String> content, List<ReceiptKey> ours) {

  private static final Map<String, String> KINDS =
      Map.of("whole", "success", "content", "success", "stranger", "warning");

  Answer answer(Texts texts) {
    var found = outcome();
    var key = "receipts.found." + found;
    return new Answer(
        KINDS.getOrDefault(found, "error"),
        texts.get(key + ".title"),
        texts.get(key + ".advice"),
        rows(texts));
  }

  /** changed, stranger, other (content), content (is the one received), whole. */
  private String outcome() {
    if (!ours.contains(signed.key())) {
      return signed.isSignedBy(signed.key()) ? "stranger" : "changed";
    }
    if (!signed.isSignedBy(signed.key())) {
      return "changed";
    }
    return content
        .map(sent -> sent.equals(signed.receipt().contentSha256()) ? "content" : "other")
        .orElse("whole");
  }

  /** What a receipt is about has names of its own: those of this site are said in words. */
  private static String name(String name, Texts texts) {
    var key = "receipts.about." + name;
    return texts.has(key) ? texts.get(key) : name;
  }

  private List<Row> rows(Texts texts) {
    var receipt = signed.receipt();
    var rows = new ArrayList<Row>();
    rows.add(new Row(texts.get("receipts.number"), receipt.number()));
    rows.add(new Row(texts.get("receipts.at"), receipt.at().toString()));
    receipt.about().keySet().stream()
        .sorted()
        .forEach(name ->
            rows.add(new Row(name(name, texts), String.valueOf(receipt.about().get(name)))));
    rows.add(new Row(texts.get("receipts.fingerprint"), receipt.contentSha256()));
    content.ifPresent(sent -> rows.add(new Row(texts.get("receipts.sent"), sent)));
    rows.add(new Row(texts.get("receipts.key"), signed.key().id()));
    return rows;
  }
}
