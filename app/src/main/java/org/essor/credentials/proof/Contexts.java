package org.essor.credentials.proof;

import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JSON-LD contexts that Essor knows, kept beside this class: none is ever fetched, so that no
 * file makes this machine call another, and words mean tomorrow what they meant when signed.
 */
final class Contexts implements DocumentLoader {

  /** One instance, which keeps what it has read. */
  static final Contexts KNOWN = new Contexts();

  private static final String FIRST = "https://www.w3.org/ns/credentials/v2";
  private static final String FIRST_OF_VERSION_1 = "https://www.w3.org/2018/credentials/v1";
  private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/";

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(FIRST, "credentials-v2"),
          Map.entry(FIRST_OF_VERSION_1, "credentials-v1"),
          Map.entry("https://www.w3.org/ns/credentials/examples/v2", "credentials-examples-v2"),
          Map.entry("https://www.w3.org/ns/credentials/undefined-terms/v2", "undefined-terms-v2"),
          Map.entry("https://w3id.org/security/data-integrity/v1", "data-integrity-v1"),
          Map.entry("https://w3id.org/security/data-integrity/v2", "data-integrity-v2"),
          Map.entry("https://w3id.org/security/multikey/v1", "multikey-v1"),
          Map.entry("https://w3id.org/security/suites/ed25519-2020/v1", "ed25519-2020-v1"),
          Map.entry("https://w3id.org/citizenship/v4rc1", "citizenship-v4rc1"),
          Map.entry(OPEN_BADGES + "context.json", "open-badges-3.0"),
          Map.entry(OPEN_BADGES + "context-3.0.1.json", "open-badges-3.0.1"),
          Map.entry(OPEN_BADGES + "context-3.0.2.json", "open-badges-3.0.2"),
          Map.entry(OPEN_BADGES + "context-3.0.3.json", "open-badges-3.0.3"),
          Map.entry(OPEN_BADGES + "extensions.json", "open-badges-extensions"));

  private final Map<String, Document> read = new ConcurrentHashMap<>();

  private Contexts() {}

  /**
   * Makes sure that a document says what its words mean by contexts known here alone, that of
   * credentials first: another could give a signed word a second meaning.
   *
   * @throws CredentialException {@code context}
   */
  static void check(JsonObject document) {
    var contexts = Json.values(document, "@context");
    for (var context : contexts) {
      if (!(context instanceof JsonString name) || !FILES.containsKey(name.getString())) {
        throw CredentialException.unreadable("context", shown(context.toString()));
      }
    }
    var first = Json.texts(document, "@context").stream().findFirst().orElse("");
    if (!Set.of(FIRST, FIRST_OF_VERSION_1).contains(first)) {
      throw CredentialException.unreadable("context", first);
    }
  }

  private static String shown(String context) {
    return context.replaceAll("^\"|\"$", "");
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) {
    var name = FILES.get(url.toString());
    if (name == null) {
      throw CredentialException.unreadable("context", url.toString());
    }
    return read.computeIfAbsent(name, Contexts::file);
  }

  private static Document file(String name) {
    var path = "/credentials/contexts/" + name + ".json";
    try (var stream = Objects.requireNonNull(Contexts.class.getResourceAsStream(path), path)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return JsonDocument.of(Json.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
