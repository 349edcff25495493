package org.essor.applications.web;

import java.util.List;
import org.essor.applications.Application;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.platform.Paper;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.essor.receipts.SignedReceipt;
import org.springframework.stereotype.Component;

/** Prints receipts: what the signed file says, and how anyone verifies it. */
@Component
class ReceiptPapers {

  private final Paper paper;
  private final Calls calls;
  private final SiteSettings site;

  ReceiptPapers(Paper paper, Calls calls, SiteSettings site) {
    this.paper = paper;
    this.calls = calls;
    this.site = site;
  }

  byte[] print(Application application, SignedReceipt signed, Texts texts) {
    var words = new Words(texts);
    var receipt = signed.receipt();
    var page =
        new ReceiptPaper(
            texts,
            texts.get("applications.receipt.title", receipt.number()),
            texts.get("applications.receipt.paper.made", receipt.number(), site.url()),
            List.of(
                words.section("received", received(application, signed, words)),
                words.section("signature", signature(signed, words))),
            List.of(
                words.step("page", site.url() + "/recepisses"),
                words.step("command", receipt.number(), signed.key().id()),
                words.step("content", receipt.number())));
    return paper.print("applications/receipt-paper.jte", page);
  }

  private List<List<String>> received(Application application, SignedReceipt signed, Words words) {
    Call call = calls.get(application.call());
    var receipt = signed.receipt();
    return List.of(
        words.row("number", receipt.number()),
        words.row("when", new Moments(words.texts()).when(receipt.at())),
        words.row("at", receipt.at().toString()),
        words.row("application", application.title()),
        words.row("call", call.sheet().title().inOrOther(words.texts().language())),
        words.row("round", receipt.about().getOrDefault("round", "")),
        words.row("sha256", receipt.contentSha256()));
  }

  private static List<List<String>> signature(SignedReceipt signed, Words words) {
    return List.of(
        words.row("algorithm", "Ed25519 (EdDSA, RFC 8032, RFC 7515)"),
        words.row("key", signed.key().id()),
        words.row("signature", signed.signature()));
  }

  /** The words of the document. */
  private record Words(Texts texts) {

    PaperSection section(String name, List<List<String>> rows) {
      var key = "applications.receipt.paper." + name;
      var heads =
          List.of(
              texts.get("applications.receipt.paper.what"),
              texts.get("applications.receipt.paper.value"));
      return new PaperSection(
          texts.get(key),
          texts.get(key + ".about"),
          List.of(new PaperTable(texts.get(key + ".table"), heads, rows)));
    }

    List<String> row(String name, String value) {
      return List.of(texts.get("applications.receipt." + name), value);
    }

    String step(String name, Object... facts) {
      return texts.get("applications.receipt.paper.step." + name, facts);
    }
  }
}
