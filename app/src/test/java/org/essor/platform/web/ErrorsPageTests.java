package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Every error over a real connection; each test is a client of its own to the rate limit. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "essor.web.requests-per-minute=30",
      "essor.web.trusted-proxies=127.0.0.0/8",
      "essor.operator.email=aide@example.org"
    })
@Import({PostgresTestConfiguration.class, ErrorsPageTests.Broken.class})
@ExtendWith(OutputCaptureExtension.class)
class ErrorsPageTests {

  private static final AtomicInteger CLIENTS = new AtomicInteger();
  private static final Pattern REFERENCE = Pattern.compile("r[ée]f[ée]rence ([2-9A-Z]{8})");
  private static final int TOO_MANY_BYTES = 300 * 1024;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String client = "198.51.100." + CLIENTS.incrementAndGet();

  /** Where the log goes: a test that started the program may have turned that to a file. */
  private final ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();

  @LocalServerPort int port;

  @BeforeEach
  void theConsoleShowsTheLog() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%msg%n%ex");
    encoder.start();
    console.setContext(context);
    console.setEncoder(encoder);
    console.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
  }

  @AfterEach
  void theConsoleIsAsItWas() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(console);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /none, 404, Cette page n’existe pas, This page does not exist",
    "GET, /error, 404, Cette page n’existe pas, This page does not exist",
    "GET, /assets/none.css, 404, Cette page n’existe pas, This page does not exist",
    "GET, /api/none, 404, interface de programmation sont sur la page /api, on the page /api",
    "DELETE, /api/broken, 405, Cette adresse ne prend pas cette méthode, The header Allow",
    "GET, //x, 400, Cette demande n’est pas lisible, This request cannot be read",
    "DELETE, /broken, 405, Cette action n’est pas possible ici, This action is not possible here",
    "DELETE, /resultat, 405, Cette action n’est pas possible ici, This action is not possible here",
    "POST, /sources, 405, Cette action n’est pas possible ici, This action is not possible here",
    "POST, /assets/essor.css, 405, Cette action n’est pas possible ici, This action is not possible"
        + " here",
    "POST, /none, 404, Cette page n’existe pas, This page does not exist",
    "GET, /broken/forbidden, 403, Cette page ne vous est pas ouverte, This page is not open to you",
    "POST, /broken, 403, Ce formulaire a expiré, This form has expired",
    "GET, /broken, 500, Un problème est survenu de notre côté, Something went wrong on our side",
  })
  void saysInBothLanguagesWhatHappened(
      String method, String path, int status, String french, String english) throws Exception {
    for (var language : new String[] {"fr", "en"}) {
      var answer = send(method, path, language);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(language.equals("fr") ? french : english);
      assertIsSafe(answer);
    }
  }

  @Test
  void givesTheReferenceThatIsInTheLogWithTheCause(CapturedOutput log) throws Exception {
    var body = send("GET", "/broken?secret=42", "fr").body();
    var reference = REFERENCE.matcher(body);
    assertThat(reference.find()).isTrue();
    assertThat(log)
        .contains(reference.group(1) + " 500 GET /broken")
        .contains("broken on purpose")
        .doesNotContain("secret=42");
    assertThat(body)
        .contains("aide@example.org")
        .doesNotContain("broken on purpose", "at org.essor");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, //x, 400",
    "POST, /broken, 403",
    "GET, /none, 404",
    "DELETE, /resultat, 405",
    "GET, /broken, 500"
  })
  void givesInBothLanguagesAReferenceThatIsInTheLog(
      String method, String path, int status, CapturedOutput log) throws Exception {
    assertInTheLog(send(method, path, "fr"), status, log);
    assertInTheLog(send(method, path, "en"), status, log);
  }

  private static void assertInTheLog(HttpResponse<String> answer, int status, CapturedOutput log) {
    var reference = REFERENCE.matcher(answer.body());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(reference.find()).isTrue();
    assertThat(log).contains(reference.group(1) + " " + status + " ");
  }

  @Test
  void leadsWhoReloadsTheAddressOfARefusedFormToThePageAboveIt() throws Exception {
    var answer = send("GET", "/connexion/demo", "fr");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/connexion"));
  }

  @Test
  void saysInBothLanguagesWhatWasTooBigWithAReferenceThatIsInTheLog(CapturedOutput log)
      throws Exception {
    var form = BodyPublishers.ofByteArray(new byte[TOO_MANY_BYTES]);
    var french = request("POST", "/broken", "fr", client).POST(form).build();
    var english = request("POST", "/broken", "en", client).POST(form).build();
    assertInTheLog(http.send(french, BodyHandlers.ofString()), 413, log);
    var answer = http.send(english, BodyHandlers.ofString());
    assertThat(answer.body()).contains("too large");
    assertInTheLog(answer, 413, log);
  }

  @Test
  void givesProblemDocumentsToPrograms() throws Exception {
    var answer = send("GET", "/api/none", "en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body())
        .contains(
            "\"title\":\"This address does not exist\"",
            "\"instance\":\"/api/none\"",
            "\"reference\":\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%ff", "/a|b", "/a b", "/%00", "/../..", "/%2e%2e/%2e%2e/etc"})
  void answersAnAddressThatIsNoneWithAPage(String path) throws IOException {
    var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Cette demande n’est pas lisible", "Content-Security-Policy: default-src 'none'")
        .doesNotContain("Exception", "Tomcat");
  }

  @Test
  void refusesABodyOverTheLimitWhetherItsLengthIsToldOrNot() throws Exception {
    var big = new byte[TOO_MANY_BYTES];
    var told = post("/api/broken", "application/json", BodyPublishers.ofByteArray(big));
    var untold =
        post(
            "/api/broken",
            "application/json",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)));
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(untold.statusCode()).isEqualTo(413);
    assertThat(told.body()).contains("trop volumineux");
  }

  @Test
  void refusesAFormOverTheLimitWhetherItsLengthIsToldOrNot() throws Exception {
    var form = ("a=" + "x".repeat(TOO_MANY_BYTES)).getBytes(StandardCharsets.US_ASCII);
    var type = "application/x-www-form-urlencoded";
    var told = post("/broken", type, BodyPublishers.ofByteArray(form));
    var untold =
        post("/broken", type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(told.body()).contains("trop volumineux");
    assertThat(untold.statusCode()).isEqualTo(413);
  }

  @Test
  void refusesAFileOverTheLimitWithAPage() throws IOException {
    var answer =
        raw(
            "POST /broken HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\n"
                + "Content-Length: 999999999\r\n\r\n--x");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("trop volumineux");
  }

  @Test
  void letsASmallBodyOfUntoldLengthThrough() throws Exception {
    var small = "\"hello\"".getBytes(StandardCharsets.US_ASCII);
    var answer =
        post(
            "/api/broken",
            "application/json",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small)));
    assertThat(answer.body()).isEqualTo("7");
  }

  @Test
  void asksAClientWhoAsksTooMuchToWaitWhateverItForges(CapturedOutput log) throws Exception {
    int answered = 0;
    var refused = send("GET", "/none", "fr", "203.0.113.0, " + client);
    while (refused.statusCode() == 404 && answered < 200) {
      answered++;
      refused = send("GET", "/none", "fr", "203.0.113." + answered + ", " + client);
    }
    assertThat(answered).isGreaterThanOrEqualTo(30);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Trop de demandes en peu de temps");
    assertInTheLog(refused, 429, log);
    assertThat(send("GET", "/none", "en").body()).contains("Too many requests in a short time");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 2L);
    assertIsSafe(refused);
    assertThat(send("GET", "/health", "fr").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/none", "fr", "192.0.2.1").statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatAllItsDependenciesAreUp() throws Exception {
    assertThat(send("GET", "/health", "fr").body())
        .contains("\"status\":\"UP\"", "\"db\":{\"status\":\"UP\"}");
  }

  private static void assertIsSafe(HttpResponse<String> answer) {
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .contains(SecurityHeadersFilter.CONTENT_SECURITY_POLICY);
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  private HttpResponse<String> send(String method, String path, String language) throws Exception {
    return send(method, path, language, client);
  }

  private HttpResponse<String> send(String method, String path, String language, String clients)
      throws Exception {
    return http.send(request(method, path, language, clients).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String method, String path, String language, String clients) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .method(method, BodyPublishers.noBody())
        .header("Accept-Language", language)
        .header("X-Forwarded-For", clients);
  }

  private HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(body)
            .header("Content-Type", type)
            .header("X-Forwarded-For", client)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Sends that and no more: the server need not wait for the rest. */
  private String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Pages that fail in every way. */
  @RestController
  static class Broken {

    @GetMapping("/broken")
    String breaks() {
      throw new IllegalStateException("broken on purpose");
    }

    @PostMapping("/broken")
    String changes() {
      return "changed";
    }

    @GetMapping("/broken/forbidden")
    void forbids(HttpServletResponse response) throws IOException {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @PostMapping("/api/broken")
    int measures(@RequestBody String body) {
      return body.length();
    }
  }
}
