package org.essor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who completes and deposits applications in a browser, one after the other. Where the
 * server does not answer he sends the same again, as a browser does that is told to reload.
 */
final class StormApplicant {

  private static final Pattern NUMBER = Pattern.compile("/depots/(D-[\\d-]+)$");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int REFUSED = 422;

  private final HttpClient client;
  private final URI home;
  private final StormTally tally;
  private final Instant giveUp;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  StormApplicant(HttpClient client, URI home, StormTally tally, Instant giveUp, String session) {
    this.client = client;
    this.home = home;
    this.tally = tally;
    this.giveUp = giveUp;
    cookies.put("essor_session", session);
  }

  /**
   * Opens an application, changes its summary, reads it again, deposits it.
   *
   * @param twice the button is clicked twice at once
   */
  void deposit(int number, boolean twice) throws IOException, InterruptedException {
    var application = "/candidatures/" + StormGround.application(number);
    var section = application + "/organisations/0/" + StormGround.SECTION;
    var shown = open(section);
    var seen = "seen." + StormGround.SUMMARY;
    send(
        section,
        Map.of(
            "_csrf",
            hidden(shown, "_csrf"),
            seen,
            hidden(shown, seen),
            StormGround.SUMMARY,
            "Notre projet " + number + ", relu. ".repeat(60)));
    var confirmation = confirmation(application);
    if (confirmation.containsValue("")) {
      tally.refused(number);
      return;
    }
    click(application + "/deposer", confirmation, number, twice);
  }

  private Map<String, String> confirmation(String application)
      throws IOException, InterruptedException {
    var page = open(application + "/deposer");
    return Map.of("_csrf", hidden(page, "_csrf"), "token", hidden(page, "token"));
  }

  private void click(String path, Map<String, String> form, int number, boolean twice)
      throws IOException, InterruptedException {
    var second =
        twice
            ? Thread.startVirtualThread(() -> {
              try {
                confirm(path, form, number);
              } catch (IOException e) {
                tally.gaveUp(number);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            })
            : null;
    confirm(path, form, number);
    if (second != null) {
      second.join();
    }
  }

  private void confirm(String path, Map<String, String> form, int number)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    var answer = send(path, form);
    tally.deposited(System.nanoTime() - start);
    var receipt =
        answer.headers().firstValue("Location").map(NUMBER::matcher).filter(found -> found.find());
    if (receipt.isPresent()) {
      tally.confirmed(number, receipt.get().group(1));
    } else if (answer.statusCode() == REFUSED) {
      tally.refused(number);
    } else {
      tally.unexpected(answer.statusCode());
    }
  }

  private String open(String path) throws IOException, InterruptedException {
    var answer = answer(HttpRequest.newBuilder(home.resolve(path)));
    if (answer.statusCode() != 200) {
      tally.unexpected(answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> send(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", FORM)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.timeout(PATIENCE);
    request.setHeader(
        "Cookie",
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; ")));
    while (true) {
      try {
        long start = System.nanoTime();
        var answer = client.send(request.build(), BodyHandlers.ofString());
        tally.answered(System.nanoTime() - start);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
      } catch (IOException e) {
        if (Instant.now().isAfter(giveUp)) {
          throw e;
        }
        tally.unanswered();
        Thread.sleep(PAUSE);
      }
    }
  }

  private void keep(String cookie) {
    var nameAndValue = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(nameAndValue[0], nameAndValue[1]);
  }

  /** The value of a hidden field, empty where the page has none. */
  private static String hidden(String page, String name) {
    var found =
        Pattern.compile(
                "<input type=\"hidden\" name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
            .matcher(page);
    return Optional.of(found).filter(input -> input.find()).map(input -> input.group(1)).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
