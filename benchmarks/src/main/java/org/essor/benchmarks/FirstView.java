package org.essor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes that a browser which comes for the first time receives for each page: HTML, style sheets,
 * scripts and fonts, compressed as the server sends them. The pages are all that links lead to from
 * the home page, and the questions, result and roadmap of visitors who answer at random. Pages of
 * the library and of the strategy are the same for all visitors: each address of theirs counts
 * once.
 */
final class FirstView implements Benchmark {

  private static final double LIMIT = 60_000;
  private static final int VISITORS = 12;
  private static final int MOST_QUESTIONS = 80;
  private static final Pattern SHARED = Pattern.compile("/(bibliotheque|strategie)(/.*)?");
  private static final Pattern LINK = Pattern.compile("<a[^>]*\\shref=\"(/[^\"#]*)");
  private static final Pattern STYLE =
      Pattern.compile("<link[^>]*rel=\"stylesheet\"[^>]*href=\"([^\"]+)");
  private static final Pattern SCRIPT = Pattern.compile("<script[^>]*src=\"([^\"]+)");
  private static final Pattern FONT = Pattern.compile("url\\([\"']?([^\"')]+\\.woff2?)");

  /** A page of a visitor. */
  private record Seen(URI address, String cookie) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<URI, Integer> assets = new HashMap<>();

  @Override
  public Report run(List<String> options) throws IOException, InterruptedException {
    var sizes = new LinkedHashMap<String, Integer>();
    try (var site = RunningSite.withFixedBody()) {
      var random = new Random(5);
      for (int i = 0; i < VISITORS; i++) {
        measure(site, random, sizes);
      }
    }
    var largest = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return Report.titled("First view of every page, compressed")
        .note("pages", "" + sizes.size())
        .figure(
            "mean", sizes.values().stream().mapToInt(size -> size).average().orElseThrow(), "bytes")
        .note("largest page", largest.getKey())
        .atMost("largest", largest.getValue(), Report.Limit.atMost(LIMIT, "bytes"));
  }

  /** One visitor, then all that links lead him to. */
  private void measure(RunningSite site, Random random, Map<String, Integer> sizes)
      throws IOException, InterruptedException {
    try (var visitor = new Visitor(site.home(), random)) {
      visitor.open("/parcours/project/suite");
      for (int i = 0; i < MOST_QUESTIONS && visitor.isAtAQuestion(); i++) {
        keep(sizes, new Seen(visitor.at(), visitor.cookie()));
        visitor.answer();
      }
      keep(sizes, new Seen(visitor.at(), visitor.cookie()));
      var left = new ArrayDeque<>(List.of(site.home()));
      var known = new TreeSet<>(left);
      while (!left.isEmpty()) {
        for (var link : keep(sizes, new Seen(left.removeFirst(), visitor.cookie()))) {
          if (!isShared(link, sizes) && known.add(withoutChoice(link))) {
            left.add(link);
          }
        }
      }
    }
  }

  /** Whether another visitor has seen it, and sees what this one would. */
  private static boolean isShared(URI link, Map<String, Integer> sizes) {
    return sizes.containsKey(link.getPath()) && SHARED.matcher(link.getPath()).matches();
  }

  /** The filters of a list lead to the same page. */
  private static URI withoutChoice(URI link) {
    return SHARED.matcher(link.getPath()).matches() ? link.resolve(link.getPath()) : link;
  }

  /** Keeps the largest size of a page, and returns its links. */
  private List<URI> keep(Map<String, Integer> sizes, Seen seen)
      throws IOException, InterruptedException {
    var response = get(seen.address(), seen.cookie(), "gzip");
    if (!response.isPage()) {
      return List.of();
    }
    var html = get(seen.address(), seen.cookie(), "identity").text();
    int size = response.body().length;
    for (var asset : assets(seen.address(), html)) {
      size += size(asset);
    }
    sizes.merge(seen.address().getPath(), size, Math::max);
    return matches(LINK, html).map(seen.address()::resolve).toList();
  }

  private static Iterable<URI> assets(URI page, String html) {
    return Stream.concat(matches(STYLE, html), matches(SCRIPT, html))
        .map(page::resolve)
        .distinct()
        .toList();
  }

  /** With the fonts it asks for. */
  private int size(URI asset) throws IOException, InterruptedException {
    var known = assets.get(asset);
    if (known != null) {
      return known;
    }
    int size = get(asset, "", "gzip").body().length;
    for (var font : matches(FONT, get(asset, "", "identity").text()).map(asset::resolve).toList()) {
      size += get(font, "", "gzip").body().length;
    }
    assets.put(asset, size);
    return size;
  }

  private Response get(URI address, String cookie, String encoding)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).header("Accept-Encoding", encoding);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    var response = client.send(request.build(), BodyHandlers.ofByteArray());
    var type = response.headers().firstValue("Content-Type").orElse("");
    return new Response(response.statusCode(), type, response.body());
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1).replace("&amp;", "&"));
  }

  private record Response(int status, String type, byte[] body) {
    boolean isPage() {
      return status == 200 && type.startsWith("text/html");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
