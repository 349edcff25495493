package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What somebody publishes of his keys (Controlled Identifiers 1.0; a DID document is one).
 *
 * @param document its JSON
 */
public record ControllerDocument(JsonObject document) implements Keys {

  private static final List<String> CONTEXT =
      List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1");

  /** The document of somebody who signs credentials with these keys. */
  public static ControllerDocument of(String id, List<Multikey> keys) {
    var methods = Json.PROVIDER.createArrayBuilder();
    var names = Json.PROVIDER.createArrayBuilder();
    for (var key : keys) {
      names.add(method(id, key));
      methods.add(
          Json.PROVIDER
              .createObjectBuilder()
              .add("id", method(id, key))
              .add("type", "Multikey")
              .add("controller", id)
              .add("publicKeyMultibase", key.multibase()));
    }
    return new ControllerDocument(
        Json.PROVIDER
            .createObjectBuilder()
            .add("@context", Json.PROVIDER.createArrayBuilder(CONTEXT))
            .add("id", id)
            .add("verificationMethod", methods)
            .add("assertionMethod", names)
            .build());
  }

  /** How such a document names a key. */
  public static String method(String id, Multikey key) {
    return id + "#" + key.multibase();
  }

  /** The key of this name, where the document gives it for signing credentials. */
  @Override
  public Optional<Multikey> find(String method) {
    var id = Json.text(document, "id").orElse("");
    if (id.isEmpty() || !method.startsWith(id + "#") || !asserts(method)) {
      return Optional.empty();
    }
    return Json.values(document, "verificationMethod").stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(each -> is(each, "id", method) && is(each, "controller", id))
        .flatMap(each -> Json.text(each, "publicKeyMultibase").stream())
        .map(Multikey::new)
        .findFirst();
  }

  private boolean asserts(String method) {
    return Json.values(document, "assertionMethod").stream()
        .anyMatch(value -> value.equals(named(method)));
  }

  private static JsonValue named(String method) {
    return Json.PROVIDER.createValue(method);
  }

  private static boolean is(JsonObject object, String name, String value) {
    return Json.text(object, name).filter(value::equals).isPresent();
  }
}
