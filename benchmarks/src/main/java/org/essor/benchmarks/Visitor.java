package org.essor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who goes through a guided journey and answers at random, as a browser would. */
final class Visitor implements AutoCloseable {

  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final int MOST_REDIRECTS = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI home;
  private final Random random;
  private URI at;
  private String page = "";

  Visitor(URI home, Random random) {
    this.home = home;
    this.at = home;
    this.random = random;
  }

  Visitor open(String path) throws IOException, InterruptedException {
    follow(HttpRequest.newBuilder(home.resolve(path)).build());
    return this;
  }

  /** Answers the question of the page at random. */
  void answer() throws IOException, InterruptedException {
    var fields = hidden();
    fields.add("answer=" + encoded(chosen()));
    follow(
        HttpRequest.newBuilder(at)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
            .build());
  }

  boolean isAtAQuestion() {
    return at.getPath().contains("/questions/");
  }

  URI at() {
    return at;
  }

  String page() {
    return page;
  }

  /** The header a browser would send. */
  String cookie() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private List<String> hidden() {
    var fields = new ArrayList<String>();
    for (var input : inputs("hidden")) {
      fields.add(encoded(attribute(input, "name")) + "=" + encoded(attribute(input, "value")));
    }
    return fields;
  }

  private String chosen() {
    var choices = new ArrayList<>(inputs("radio"));
    choices.addAll(inputs("checkbox"));
    return choices.isEmpty()
        ? "unknown"
        : attribute(choices.get(random.nextInt(choices.size())), "value");
  }

  private List<String> inputs(String type) {
    return INPUT
        .matcher(page)
        .results()
        .map(result -> result.group())
        .filter(input -> attribute(input, "type").equals(type))
        .distinct()
        .toList();
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void follow(HttpRequest request) throws IOException, InterruptedException {
    var response = send(request);
    for (int i = 0;
        i < MOST_REDIRECTS && response.headers().firstValue("Location").isPresent();
        i++) {
      var next = at.resolve(response.headers().firstValue("Location").orElseThrow());
      response = send(HttpRequest.newBuilder(next).build());
    }
    if (response.statusCode() != 200) {
      throw new IOException(at + " answers " + response.statusCode());
    }
    page = response.body();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    at = request.uri();
    var withCookies = HttpRequest.newBuilder(request, (_, _) -> true);
    if (!cookies.isEmpty()) {
      withCookies.header("Cookie", cookie());
    }
    var response = client.send(withCookies.build(), BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    return response;
  }

  private void keep(String cookie) {
    var nameAndValue = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(nameAndValue[0], nameAndValue[1]);
  }

  @Override
  public void close() {
    client.close();
  }
}
