package org.essor.credentials.proof;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The canonical form of a JSON-LD document as RDF (RDFC-1.0).
 *
 * <p>What the form would leave out without a word (an undefined term, a name that is no address, a
 * direction of writing) makes the document not authentic: anyone could have added it.
 */
final class LinkedData {

  /** Steps that the canonical form may take; a document made to take ages is given up here. */
  private static final long MOST_STEPS = 2_000_000;

  private static final Set<String> NAMES = Set.of("@id", "@type");
  private static final Set<String> LEFT_OUT = Set.of("@index", "@direction");

  private LinkedData() {}

  /**
   * Writes the canonical form.
   *
   * @param hash the name of the hash that tells nodes without a name apart
   * @throws CredentialException {@code context} where one is unknown, {@code term} or {@code
   *     linked-data} where the document says something that would not be signed
   */
  static byte[] canonical(JsonObject document, String hash) {
    Contexts.check(document);
    try {
      var steps = new AtomicLong();
      var form = RdfCanon.create(hash, () -> count(steps));
      JsonLd.toRdf(JsonDocument.of(expanded(document))).loader(Contexts.KNOWN).provide(form);
      var written = new StringWriter();
      form.provide(new NQuadsWriter(written));
      return written.toString().getBytes(StandardCharsets.UTF_8);
    } catch (JsonLdError | RdfConsumerException | IllegalStateException e) {
      throw CredentialException.notAuthentic("linked-data");
    }
  }

  private static void count(AtomicLong steps) {
    if (steps.incrementAndGet() > MOST_STEPS) {
      throw new IllegalStateException("Too many steps");
    }
  }

  private static JsonArray expanded(JsonObject document) throws JsonLdError {
    try {
      var expanded =
          JsonLd.expand(JsonDocument.of(document))
              .loader(Contexts.KNOWN)
              .undefinedTermsPolicy(ProcessingPolicy.Fail)
              .get();
      expanded.forEach(LinkedData::check);
      return expanded;
    } catch (JsonLdError e) {
      if (e.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
        var message = String.valueOf(e.getMessage());
        throw CredentialException.notAuthentic("term", message.replaceAll(".*\\[|].*", ""));
      }
      throw e;
    }
  }

  private static void check(JsonValue value) {
    switch (value) {
      case JsonArray array -> array.forEach(LinkedData::check);
      case JsonObject object -> object.forEach(LinkedData::check);
      default -> {}
    }
  }

  private static void check(String name, JsonValue value) {
    if (LEFT_OUT.contains(name)) {
      throw CredentialException.notAuthentic("term", name);
    }
    if (NAMES.contains(name)) {
      checkNames(value);
    } else if (!name.equals("@value")) {
      check(value);
    }
  }

  private static void checkNames(JsonValue value) {
    switch (value) {
      case JsonArray array -> array.forEach(LinkedData::checkNames);
      case JsonString name when isLeftOut(name.getString()) ->
          throw CredentialException.notAuthentic("term", name.getString());
      default -> {}
    }
  }

  /** A name that is relative to an address that nobody gave. */
  private static boolean isLeftOut(String name) {
    return !name.contains(":") && !name.startsWith("@");
  }
}
