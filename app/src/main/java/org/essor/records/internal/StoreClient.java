package org.essor.records.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.essor.platform.PublicFetch;
import org.essor.platform.PublicFetch.Answer;
import org.essor.records.internal.Sayings.Waiting;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the Experience API to a record store (xAPI 1.0.3, part three; IEEE 9274.1.1, 4.1.6). */
@Component
public class StoreClient {

  private static final String VERSION = "X-Experience-API-Version";

  private final PublicFetch fetch;
  private final Stores stores;
  private final JsonMapper mapper;

  StoreClient(PublicFetch fetch, Stores stores, JsonMapper mapper) {
    this.fetch = fetch;
    this.stores = stores;
    this.mapper = mapper;
  }

  /** True where this server would ask an address. */
  public boolean allows(URI address) {
    return fetch.allows(address);
  }

  Answer post(Store store, List<Waiting> batch) throws IOException {
    var body = "[" + String.join(",", batch.stream().map(Waiting::said).toList()) + "]";
    return fetch.send(
        request(store, "/statements")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(Store store, String path) {
    var key = store.username() + ":" + stores.secret(store);
    var basic = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(store.endpoint() + path))
        .header("Authorization", "Basic " + basic)
        .header(VERSION, store.version().header())
        .header("Accept", "application/json");
  }

  /**
   * Whether a store holds another statement under the identifier of this one. Where it lets nobody
   * look, it holds ours: the identifier is drawn from what is said.
   */
  boolean holdsAnother(Store store, Waiting ours) throws IOException {
    var answer = fetch.send(request(store, "/statements?statementId=" + ours.id()).GET());
    return answer.isRight()
        && read(answer.body())
            .map(theirs -> !isSame(theirs, mapper.readTree(ours.said())))
            .orElse(false);
  }

  private Optional<JsonNode> read(String json) {
    try {
      return Optional.of(mapper.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What a store may not change; it may add to the rest. */
  private static boolean isSame(JsonNode theirs, JsonNode ours) {
    return List.of("/actor/account", "/verb/id", "/object/id", "/result").stream()
        .allMatch(part -> theirs.at(part).equals(ours.at(part)));
  }

  /** What a trial of a store says. */
  public enum Trial {
    /** It knows who asks, and takes this version. */
    WORKS,
    /** The same, but it lets Essor read nothing: whether it takes statements will be seen. */
    CANNOT_TELL,
    CREDENTIALS,
    VERSION,
    ADDRESS,
    UNREACHABLE
  }

  /** Tries a store: its versions, and who it lets in. Tells it nothing. */
  public Trial test(Store store) {
    try {
      var about = fetch.send(request(store, "/about").GET());
      if (!about.isRight()) {
        return about.status() == 401 ? Trial.CREDENTIALS : Trial.ADDRESS;
      }
      return speaks(about.body(), store.version()) ? entry(store) : Trial.VERSION;
    } catch (IOException e) {
      return Trial.UNREACHABLE;
    }
  }

  /** A patch version may be another than ours. */
  private boolean speaks(String about, Store.Version version) {
    var family = version.header().substring(0, version.header().lastIndexOf('.') + 1);
    return read(about).stream()
        .flatMap(json -> json.path("version").valueStream())
        .anyMatch(each -> each.asString("").startsWith(family));
  }

  private Trial entry(Store store) throws IOException {
    return switch (fetch.send(request(store, "/statements?limit=1").GET()).status()) {
      case 200 -> Trial.WORKS;
      case 401 -> Trial.CREDENTIALS;
      case 403 -> Trial.CANNOT_TELL;
      default -> Trial.ADDRESS;
    };
  }
}
