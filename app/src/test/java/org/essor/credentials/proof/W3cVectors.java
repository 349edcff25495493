package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The test vectors of the W3C, as files. */
public final class W3cVectors {

  private W3cVectors() {}

  /** The text of a file, such as {@code eddsa/TestVectors/unsigned.json}. */
  public static String text(String path) {
    return resource("/credentials/w3c/" + path);
  }

  static String resource(String name) {
    try (var stream = Objects.requireNonNull(W3cVectors.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object in a file. */
  public static JsonObject json(String path) {
    return read(text(path));
  }

  /** An object in a text. */
  public static JsonObject read(String text) {
    return Json.read(text);
  }

  /** The pair of keys of most vectors EdDSA. */
  public static SigningKey key() {
    return SigningKey.read(json("eddsa/TestVectors/keyPair.json"));
  }

  /** The document that most vectors sign. */
  public static JsonObject unsigned() {
    return json("eddsa/TestVectors/unsigned.json");
  }
}
