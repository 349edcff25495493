package org.essor.credentials.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Proofs within a JSON object (VC Data Integrity 1.0), one, several, or each over others. */
public final class DataIntegrity {

  static final String PROOF = "proof";
  static final String CONTEXT = "@context";
  private static final String VALUE = "proofValue";
  private static final String PREVIOUS = "previousProof";

  private DataIntegrity() {}

  /**
   * Signs: the same document with the same options always in the same way.
   *
   * @param document unsigned, or with proofs that stay beside the new one; where the options name
   *     some of them as previous ones, these are signed too
   * @param options the members of the proof without its value; a suite Ed25519
   */
  public static JsonObject sign(JsonObject document, JsonObject options, SigningKey key) {
    var asked = Json.without(options, VALUE);
    var suite = Suite.of(asked);
    if (!suite.takes(KeyKind.ED25519)) {
      throw CredentialException.unreadable("suite", suite.id());
    }
    var members = suite.isLinkedData() ? Json.without(asked, CONTEXT) : asked;
    var value = Multibase.encode(key.sign(transformed(document, asked, key.key()).signed()));
    return withProof(document, Json.with(members, VALUE, Json.PROVIDER.createValue(value)));
  }

  private static JsonObject withProof(JsonObject document, JsonObject proof) {
    var proofs = Json.values(document, PROOF);
    if (proofs.isEmpty()) {
      return Json.with(document, PROOF, proof);
    }
    var all = Json.PROVIDER.createArrayBuilder();
    proofs.forEach(all::add);
    return Json.with(document, PROOF, all.add(proof).build());
  }

  /**
   * The proofs of an object.
   *
   * @throws CredentialException {@code unsigned} where it has none
   */
  static List<JsonObject> proofs(JsonObject secured) {
    var proofs =
        Json.values(secured, PROOF).stream()
            .map(proof ->
                proof instanceof JsonObject object
                    ? object
                    : refused(CredentialException.notAuthentic("proof")))
            .toList();
    return proofs.isEmpty() ? refused(CredentialException.notAuthentic("unsigned")) : proofs;
  }

  private static <T> T refused(CredentialException why) {
    throw why;
  }

  /** True where a proof is of this object, by the holder of the key. */
  static boolean verifies(JsonObject secured, JsonObject proof, Multikey key) {
    var value = Multibase.decode(Json.text(proof, VALUE).orElse(""));
    return Suite.of(proof).takes(key.kind())
        && key.verifies(transformed(secured, Json.without(proof, VALUE), key).signed(), value);
  }

  static Transformed transformed(JsonObject document, JsonObject options, Multikey key) {
    var suite = Suite.of(options);
    var unsecured = withPrevious(document, options);
    if (suite.isLinkedData()) {
      var context = document.getOrDefault(CONTEXT, JsonArray.EMPTY_JSON_ARRAY);
      return Transformed.of(suite, unsecured, Json.with(options, CONTEXT, context), key.kind());
    }
    return Transformed.of(suite, withContextOf(unsecured, options), options, key.kind());
  }

  /** The object without its proofs, but with those that this one is over (4.6). */
  static JsonObject withPrevious(JsonObject document, JsonObject options) {
    var unsecured = Json.without(document, PROOF);
    var names = Json.texts(options, PREVIOUS);
    if (names.isEmpty()) {
      return unsecured;
    }
    var previous = Json.PROVIDER.createArrayBuilder();
    names.forEach(name -> previous.add(named(document, name)));
    return Json.with(unsecured, PROOF, previous.build());
  }

  private static JsonValue named(JsonObject document, String name) {
    var found =
        proofs(document).stream()
            .filter(proof -> Json.text(proof, "id").filter(name::equals).isPresent())
            .toList();
    if (found.size() != 1) {
      throw CredentialException.notAuthentic("previous", name);
    }
    return found.getFirst();
  }

  /** The contexts that were signed are the first ones of the object (VC DI EdDSA, 3.3.2). */
  private static JsonObject withContextOf(JsonObject document, JsonObject options) {
    var signed = options.get(CONTEXT);
    if (signed == null) {
      return document;
    }
    var first = Json.values(options, CONTEXT);
    var all = Json.values(document, CONTEXT);
    if (all.size() < first.size() || !all.subList(0, first.size()).equals(first)) {
      throw CredentialException.notAuthentic("contexts");
    }
    return Json.with(document, CONTEXT, signed);
  }
}
