package org.essor.receipts.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.kernel.Sha256;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.essor.platform.Texts;
import org.essor.receipts.InvalidReceiptException;
import org.essor.receipts.ReceiptKey;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Verifies receipts, for everybody; nothing of what is sent is kept. */
@Controller
class ReceiptsController {

  private final Receipts receipts;

  ReceiptsController(Receipts receipts) {
    this.receipts = receipts;
  }

  @GetMapping("/recepisses")
  ModelAndView show() {
    return page("", Map.of(), Optional.empty());
  }

  /** The public keys, as a JSON Web Key Set (RFC 7517). */
  @GetMapping(path = "/.well-known/essor-receipts.json", produces = "application/json")
  @ResponseBody
  Map<String, List<Map<String, String>>> keys() {
    return Map.of("keys", receipts.keys().stream().map(ReceiptsController::published).toList());
  }

  private static Map<String, String> published(ReceiptKey key) {
    var members = key.members();
    members.put("kid", key.id());
    members.put("alg", "EdDSA");
    members.put("use", "sig");
    return members;
  }

  /** What somebody sends: a receipt as a file or as its text, and the content if he has it. */
  record Sent(Optional<MultipartFile> file, String text, Optional<MultipartFile> content) {

    String json() throws IOException {
      var sent = file.filter(some -> !some.isEmpty());
      return sent.isPresent() ? new String(sent.get().getBytes(), StandardCharsets.UTF_8) : text();
    }

    Optional<String> fingerprint() throws IOException {
      var sent = content.filter(some -> !some.isEmpty());
      return sent.isPresent()
          ? Optional.of(Sha256.hex(sent.get().getInputStream()))
          : Optional.empty();
    }
  }

  @PostMapping("/recepisses")
  ModelAndView verify(
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<MultipartFile> content,
      Texts texts)
      throws IOException {
    var sent = new Sent(file, text, content);
    if (sent.json().isBlank()) {
      return page("", Map.of("file", texts.get("receipts.missing")), Optional.empty());
    }
    try {
      var receipt = SignedReceipt.read(sent.json());
      var found = new ReceiptReading(receipt, sent.fingerprint(), receipts.keys());
      return page(text, Map.of(), Optional.of(found.answer(texts)));
    } catch (InvalidReceiptException e) {
      var error = texts.get("receipts.unreadable", e.member());
      return page(text, Map.of(text.isBlank() ? "file" : "text", error), Optional.empty());
    }
  }

  private ModelAndView page(
      String typed, Map<String, String> errors, Optional<ReceiptsPage.Answer> answer) {
    var page = new ReceiptsPage(receipts.keys().getFirst().id(), typed, errors, answer);
    return new ModelAndView(
        "receipts/verify",
        Map.of("page", page),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Configuration(proxyBeanMethods = false)
  static class Links {

    @Bean
    SiteLink receiptsLink() {
      return new SiteLink(Place.FOOTER, "/recepisses", "receipts.link", 40);
    }
  }
}
