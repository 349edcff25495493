package org.essor.receipts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.essor.PostgresTestConfiguration;
import org.essor.receipts.Receipt;
import org.essor.receipts.ReceiptSigner;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ReceiptsPageTests {

  private static final Receipt RECEIPT =
      new Receipt(
          "deposit",
          "D-1",
          Instant.parse("2026-11-22T10:59:59Z"),
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          Map.of("call", "Évaluation"));

  @Autowired MockMvcTester browser;
  @Autowired Receipts receipts;

  private MvcTestResult send(String receipt, String content) {
    return browser
        .post()
        .uri("/recepisses")
        .multipart()
        .file(file("file", receipt))
        .file(file("content", content))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .header("Accept-Language", "en")
        .exchange();
  }

  private static MockMultipartFile file(String name, String content) {
    return new MockMultipartFile(
        name, name + ".json", "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aReceiptOfThisSiteIsAuthentic() {
    var json = receipts.sign(RECEIPT).json();
    assertThat(send(json, ""))
        .hasStatusOk()
        .bodyText()
        .contains("This receipt is authentic", "D-1", "Call</dt>");
    assertThat(send(json, "abc")).bodyText().contains("the content is the one that was deposited");
    assertThat(send(json, "abd")).bodyText().contains("the content sent is not the one");
  }

  @Test
  void aChangedReceiptAndOneOfAnotherKeyAreNot() {
    var changed = receipts.sign(RECEIPT).json().replace("D-1", "D-2");
    assertThat(send(changed, "")).bodyText().contains("This receipt is not authentic");
    var other = new ReceiptSigner(new byte[32]).sign(RECEIPT).json();
    assertThat(send(other, "")).bodyText().contains("is not this site’s");
  }

  @Test
  void whatIsNoReceiptIsExplained() {
    assertThat(send("{}", "")).hasStatus(422).bodyText().contains("not a complete receipt");
    assertThat(send("", "")).hasStatus(422).bodyText().contains("Choose the file of a receipt");
  }

  @Test
  void thePublishedKeyVerifies() {
    var key = receipts.keys().getFirst();
    assertThat(browser.get().uri("/.well-known/essor-receipts.json").exchange())
        .bodyJson()
        .extractingPath("$.keys[0].kid")
        .isEqualTo(key.id());
    assertThat(SignedReceipt.read(receipts.sign(RECEIPT).json()).isSignedBy(key)).isTrue();
  }
}
