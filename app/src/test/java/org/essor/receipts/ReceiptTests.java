package org.essor.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReceiptTests {

  private static final ReceiptSigner OURS = new ReceiptSigner(new byte[32]);
  private static final SignedReceipt SIGNED = OURS.sign(receipt("D-1"));

  /** A receipt of some content. */
  public static Receipt receipt(String number) {
    return new Receipt(
        "deposit",
        number,
        Instant.parse("2026-11-22T10:59:59.999999Z"),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Map.of("call", "Évaluation \"DMN\"", "round", "2"));
  }

  /** RFC 8037, appendices A.1 to A.5. */
  @Test
  void theKeyItsNameAndTheSignatureAreThoseOfTheStandard() {
    var signer =
        new ReceiptSigner(
            Base64.getUrlDecoder().decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"));
    assertThat(signer.key().x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assertThat(signer.key().id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    var signed =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(Base64Url.encode(signer.sign(signed)))
        .isEqualTo(
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    assertThat(signer.key().verifies(signed, signer.sign(signed))).isTrue();
  }

  /** RFC 8785, 3.2.3: names sorted by their UTF-16 units; and the escapes of 3.2.2.2. */
  @Test
  void theCanonicalFormIsThatOfTheStandard() {
    var members = new TreeMap<String, Object>();
    members.put("\u20ac", "Euro Sign");
    members.put("\r", "Carriage Return");
    members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    members.put("1", "One");
    members.put("\ud83d\ude00", "Emoji: Grinning Face");
    members.put("\u0080", "Control");
    members.put("\u00f6", "Latin Small Letter O With Diaeresis");
    assertThat(CanonicalJson.write(members))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\\\"/"))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void whatIsWrittenIsReadAgainAndVerified() {
    var read = SignedReceipt.read(SIGNED.json());
    assertThat(read).isEqualTo(SIGNED);
    assertThat(read.isSignedBy(OURS.key())).isTrue();
  }

  @Test
  void eachChangeIsSeen() {
    var json = SIGNED.json();
    for (var change :
        Map.of(
                "D-1", "D-2",
                "59.999999Z", "58.999999Z",
                "e3b0", "e3b1",
                "\"round\" : \"2\"", "\"round\" : \"3\"",
                "\"kind\" : \"deposit\"", "\"kind\" : \"other\"")
            .entrySet()) {
      var changed = json.replace(change.getKey(), change.getValue());
      assertThat(changed).isNotEqualTo(json);
      assertThat(SignedReceipt.read(changed).isSignedBy(OURS.key())).as(changed).isFalse();
    }
  }

  @Test
  void aMemberThatWasNotSignedMakesItNoReceipt() {
    assertNoReceipt(
        SIGNED.json().replace("\"kind\"", "\"prize\" : \"first\", \"kind\""), "receipt");
    assertNoReceipt(SIGNED.json().replace("\"D-1\"", "1"), "number");
    assertNoReceipt(SIGNED.json().replace("2026-11-22T", "yesterday "), "at");
    assertNoReceipt("{}", "receipt");
    assertNoReceipt("receipt", "json");
  }

  private static void assertNoReceipt(String json, String member) {
    assertThatThrownBy(() -> SignedReceipt.read(json))
        .isInstanceOfSatisfying(
            InvalidReceiptException.class, e -> assertThat(e.member()).isEqualTo(member));
  }

  @Test
  void anotherKeyDoesNotVerify() {
    var other = new byte[32];
    other[0] = 1;
    assertThat(SIGNED.isSignedBy(new ReceiptSigner(other).key())).isFalse();
  }
}
