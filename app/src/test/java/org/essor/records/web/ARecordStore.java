package org.essor.records.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learning record store over HTTP that keeps the rules of xAPI 1.0.3 and 2.0 (parts two and
 * three): the version header, who asks, statements as the standard forms them, all of a batch or
 * none, what it has already taken in peace where it is the same and 409 where it is not.
 */
final class ARecordStore implements AutoCloseable {

  static final String KEY = "essor";
  static final String SECRET = "très secret";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, JsonNode> kept = new LinkedHashMap<>();

  /** How many statements came in each request, and what it was answered. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** What everything is answered by; 0: what the standard says. */
  final AtomicInteger status = new AtomicInteger();

  /** Identifiers of what it does not want beside what the standard forbids. */
  final Set<String> unwanted = new CopyOnWriteArraySet<>();

  private final List<String> versions;

  private ARecordStore(HttpServer server, List<String> versions) {
    this.server = server;
    this.versions = versions;
  }

  static ARecordStore speaking(String... versions) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var store = new ARecordStore(HttpServer.create(address, 0), List.of(versions));
      store.server.createContext("/xapi/about", store::about);
      store.server.createContext("/xapi/statements", store::statements);
      store.server.start();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/xapi");
  }

  List<JsonNode> kept() {
    return List.copyOf(kept.values());
  }

  /** Has a statement of somebody else under an identifier. */
  void keep(UUID id, String json) {
    kept.put(id.toString(), MAPPER.readTree(json));
  }

  private void about(HttpExchange exchange) throws IOException {
    var names = String.join("\", \"", versions);
    answer(exchange, status.get() == 0 ? 200 : status.get(), "{\"version\": [\"" + names + "\"]}");
  }

  private void statements(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    if (status.get() != 0) {
      exchange.getResponseHeaders().set("Retry-After", "3600");
      note(exchange, body, status.get(), "later");
    } else if (!basic().equals(headers.getFirst("Authorization"))) {
      note(exchange, body, 401, "who?");
    } else if (!speaks(headers.getFirst("X-Experience-API-Version"))) {
      note(exchange, body, 400, "version");
    } else if (exchange.getRequestMethod().equals("GET")) {
      read(exchange);
    } else if (!String.valueOf(headers.getFirst("Content-Type")).startsWith("application/json")) {
      note(exchange, body, 400, "content type");
    } else {
      take(exchange, body);
    }
  }

  private static String basic() {
    return "Basic "
        + Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
  }

  private boolean speaks(String version) {
    return version != null && versions.contains(version);
  }

  private void read(HttpExchange exchange) throws IOException {
    var query = String.valueOf(exchange.getRequestURI().getQuery());
    var one = kept.get(query.replace("statementId=", ""));
    if (query.startsWith("statementId=")) {
      answer(exchange, one == null ? 404 : 200, one == null ? "" : one.toString());
    } else {
      answer(exchange, 200, "{\"statements\": [], \"more\": \"\"}");
    }
  }

  private void take(HttpExchange exchange, String body) throws IOException {
    var sent = new ArrayList<JsonNode>();
    MAPPER.readTree(body).forEach(sent::add);
    var ids = new HashSet<String>();
    for (var each : sent) {
      if (!isStatement(each) || unwanted.contains(id(each)) || !ids.add(id(each))) {
        note(exchange, body, 400, "Not wanted: <b>" + each.at("/verb/id").asString() + "</b>");
        return;
      }
      if (!kept.getOrDefault(id(each), each).equals(each)) {
        note(exchange, body, 409, "another");
        return;
      }
    }
    sent.forEach(each -> kept.put(id(each), each));
    note(exchange, body, 200, MAPPER.writeValueAsString(ids));
  }

  private static String id(JsonNode statement) {
    return statement.path("id").asString("");
  }

  private static boolean isStatement(JsonNode said) {
    var actor = said.path("actor");
    long identifiers =
        List.of("mbox", "mbox_sha1sum", "openid", "account").stream().filter(actor::has).count();
    var object = said.path("object");
    var form = object.path("objectType").asString("Activity");
    return UUID.fromString(id(said)).toString().equals(id(said))
        && identifiers == 1
        && URI.create(actor.at("/account/homePage").asString("")).isAbsolute()
        && URI.create(said.at("/verb/id").asString("")).isAbsolute()
        && (form.equals("StatementRef") || URI.create(object.path("id").asString("")).isAbsolute())
        && OffsetDateTime.parse(said.path("timestamp").asString("")).getOffset().getTotalSeconds()
            == 0;
  }

  private void note(HttpExchange exchange, String body, int status, String text)
      throws IOException {
    asked.add((body.isEmpty() ? 0 : MAPPER.readTree(body).size()) + " " + status);
    answer(exchange, status, text);
  }

  private void answer(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
