package org.essor.receipts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt with its signature: a JSON object whose member {@code receipt} can be read by anyone,
 * and whose member {@code signature} is a JSON Web Signature with detached content (RFC 7515,
 * appendix F) over the canonical form (RFC 8785) of {@code receipt}. Any library for JSON Web
 * Signatures verifies it.
 *
 * @param header the protected header, in base64url
 * @param key the public key that the file names
 * @param signature in base64url
 */
public record SignedReceipt(Receipt receipt, String header, ReceiptKey key, String signature) {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * Reads a file.
   *
   * @throws InvalidReceiptException where it is not a receipt
   */
  public static SignedReceipt read(String json) {
    var file = parsed(json);
    var signature = file.path("signature");
    return new SignedReceipt(
        receipt(file.path("receipt")),
        text(signature, "protected"),
        new ReceiptKey(text(signature.path("key"), "x")),
        text(signature, "signature"));
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new InvalidReceiptException("json", e);
    }
  }

  /** A member too many was not signed: it is refused, not passed over. */
  private static Receipt receipt(JsonNode node) {
    if (!Set.copyOf(node.propertyNames()).equals(Receipt.MEMBERS)) {
      throw new InvalidReceiptException("receipt");
    }
    try {
      return new Receipt(
          text(node, "kind"),
          text(node, "number"),
          Instant.parse(text(node, "at")),
          text(node, "contentSha256"),
          texts(node.path("about")));
    } catch (DateTimeException e) {
      throw new InvalidReceiptException("at", e);
    } catch (IllegalArgumentException e) {
      throw new InvalidReceiptException("receipt", e);
    }
  }

  private static String text(JsonNode node, String member) {
    var value = node.path(member);
    if (!value.isString()) {
      throw new InvalidReceiptException(member);
    }
    return value.asString();
  }

  private static Map<String, String> texts(JsonNode node) {
    var texts = new TreeMap<String, String>();
    node.propertyNames().forEach(name -> texts.put(name, text(node, name)));
    return texts;
  }

  /** The file. */
  public String json() {
    var proof = new LinkedHashMap<String, Object>();
    proof.put("protected", header);
    proof.put("signature", signature);
    proof.put("key", key.members());
    var file = new LinkedHashMap<String, Object>();
    file.put("receipt", receipt.members());
    file.put("signature", proof);
    return JSON.writeValueAsString(file);
  }

  /**
   * True where nothing in the receipt has been changed since the holder of the key signed it. Whose
   * key it is, only a comparison with the published one tells.
   */
  public boolean isSignedBy(ReceiptKey signer) {
    return header.equals(header(signer)) && signer.verifies(signed(receipt, header), bytes());
  }

  private byte[] bytes() {
    try {
      return Base64.getUrlDecoder().decode(signature);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  /** The protected header of a signature by a key, in base64url. */
  static String header(ReceiptKey key) {
    return Base64Url.encode(CanonicalJson.write(Map.of("alg", "EdDSA", "kid", key.id())));
  }

  /** What is signed (RFC 7515, 5.1). */
  static byte[] signed(Receipt receipt, String header) {
    var content = Base64Url.encode(CanonicalJson.write(receipt.members()));
    return (header + "." + content).getBytes(StandardCharsets.US_ASCII);
  }
}
