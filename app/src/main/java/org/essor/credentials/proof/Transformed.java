package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is signed: a document and the options of its proof in canonical form.
 *
 * @param hash the name of the hash
 */
record Transformed(String document, String options, String hash) {

  /** As the suite wants it (VC Data Integrity EdDSA, 3.2.3 and 3.2.5, 3.3.3 and 3.3.5). */
  static Transformed of(Suite suite, JsonObject document, JsonObject options, KeyKind kind) {
    var hash = kind.hash();
    var form = new Form(suite, hash);
    return new Transformed(form.write(document), form.write(options), hash);
  }

  private record Form(Suite suite, String hash) {

    String write(JsonObject object) {
      var bytes =
          suite.isLinkedData() ? LinkedData.canonical(object, hash) : Json.canonical(object);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  byte[] documentHash() {
    return hashed(document);
  }

  byte[] optionsHash() {
    return hashed(options);
  }

  /** The bytes that the key signs: that of the options, then that of the document. */
  byte[] signed() {
    var first = optionsHash();
    var second = documentHash();
    var both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private byte[] hashed(String text) {
    try {
      return MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + hash, e);
    }
  }
}
