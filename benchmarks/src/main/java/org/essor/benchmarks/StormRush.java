package org.essor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * People who click as fast as they are answered, over connections that are kept for some requests,
 * where nothing else is asked: every page has been opened before. First some whose deposits are not
 * counted, so that the server is as warm as after a day; then the same number of forms with which
 * nothing is done, to see what a form costs before anything is deposited.
 */
final class StormRush {

  /** How many click at once. */
  static final int AT_ONCE = 32;

  /** How many requests a connection is kept for. */
  private static final int KEPT = 25;

  private static final int TOLD = 303;
  private static final int SENT_ON = 302;

  private final RunningSite site;
  private final Connection database;
  private final int people;

  /**
   * @param people of whom the applications are, as {@link StormGround} makes them
   */
  StormRush(RunningSite site, Connection database, int people) {
    this.site = site;
    this.database = database;
    this.people = people;
  }

  /**
   * What came of it.
   *
   * @param deposits a second
   * @param spent milliseconds of processor time a deposit
   * @param forms a second, with which nothing is done
   */
  record Pace(double deposits, Spent spent, double forms) {}

  /** A form that has been opened, by somebody with his cookies. */
  private record Opened(Map<String, String> cookies, String path, String form) {}

  /**
   * Deposits some applications.
   *
   * @param numbers of the applications; the deposits of the last ones count
   * @param counted how many count
   * @throws IOException where a deposit is not confirmed
   */
  Pace run(IntStream numbers, int counted) throws Exception {
    var all = numbers.boxed().toList();
    var first = all.subList(0, all.size() - counted);
    var last = all.subList(all.size() - counted, all.size());
    try (var several = Executors.newFixedThreadPool(AT_ONCE)) {
      click(several, open(several, first), "/depots/");
      var opened = open(several, last);
      var before = Spent.now(site, database);
      double deposits = click(several, opened, "/depots/");
      var spent = Spent.now(site, database).since(before);
      double forms = click(several, opened.stream().map(StormRush::idle).toList(), FixedBody.PATH);
      return new Pace(deposits, each(spent, counted), forms);
    }
  }

  private static Spent each(Spent all, double count) {
    return new Spent(all.server() / count, all.database() / count, all.own() / count);
  }

  private static Opened idle(Opened form) {
    return new Opened(form.cookies(), FixedBody.PATH, form.form());
  }

  private List<Opened> open(ExecutorService several, List<Integer> numbers) throws Exception {
    var opened = new ArrayList<Opened>();
    for (var part : inParts(several, numbers, this::opened)) {
      opened.addAll(part);
    }
    return opened;
  }

  private List<Opened> opened(List<Integer> numbers, KeptConnection connection) throws IOException {
    var opened = new ArrayList<Opened>();
    for (int number : numbers) {
      var path = "/candidatures/" + StormGround.application(number) + "/deposer";
      connection.become(Map.of("essor_session", StormGround.session(number % people)));
      var page = connection.get(path).body();
      opened.add(
          new Opened(
              connection.cookies(), path, hidden(page, "_csrf") + "&" + hidden(page, "token")));
    }
    return opened;
  }

  /** Sends forms; returns how many a second. */
  private double click(ExecutorService several, List<Opened> forms, String expected)
      throws Exception {
    long start = System.nanoTime();
    inParts(
        several,
        forms,
        (part, connection) -> {
          for (var form : part) {
            connection.become(form.cookies());
            confirmed(connection.post(form.path(), form.form()), expected);
          }
          return part.size();
        });
    return forms.size() / ((System.nanoTime() - start) / 1e9);
  }

  private static void confirmed(KeptConnection.Answer answer, String expected) throws IOException {
    boolean told = answer.status() == TOLD || answer.status() == SENT_ON;
    if (!told || !answer.location().contains(expected)) {
      throw new IOException("Answered " + answer.status() + " " + answer.location());
    }
  }

  private interface Work<T, R> {
    R on(List<T> part, KeptConnection connection) throws IOException;
  }

  /** Each part over a connection of its own, at once. */
  private <T, R> List<R> inParts(ExecutorService several, List<T> all, Work<T, R> work)
      throws Exception {
    URI home = site.home();
    var parts =
        IntStream.iterate(0, start -> start < all.size(), start -> start + KEPT)
            .mapToObj(start -> all.subList(start, Math.min(start + KEPT, all.size())))
            .<Callable<R>>map(part ->
                () -> {
                  try (var connection = new KeptConnection(home)) {
                    return work.on(part, connection);
                  }
                })
            .toList();
    var results = new ArrayList<R>();
    for (var result : several.invokeAll(parts)) {
      results.add(result.get());
    }
    return results;
  }

  private static String hidden(String page, String name) throws IOException {
    var found =
        Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(page);
    if (!found.find()) {
      throw new IOException("The page of the deposit has no " + name);
    }
    return name + "=" + URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
  }
}
