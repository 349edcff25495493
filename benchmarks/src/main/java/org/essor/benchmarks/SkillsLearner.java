package org.essor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A learner without an account who takes one diagnosis after the other, as a browser would: opens
 * the start, sends its form, answers at random what the form of each question asks, opens the
 * result.
 */
final class SkillsLearner {

  private static final String START = "/competences/diagnostic";
  private static final Pattern ACTION =
      Pattern.compile("action=\"(/competences/diagnostic/[^\"]*/questions/\\d+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern INPUT = Pattern.compile("<input type=\"(?:radio|checkbox)\"[^>]*>");
  private static final Pattern SELECT =
      Pattern.compile("<select[^>]* name=\"(line-\\d+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Pattern UNIT = Pattern.compile("inputmode=\"decimal\"");

  private final URI home;
  private final Random random;
  private final SkillsTally tally;
  private final SkillsPace pace;

  SkillsLearner(URI home, Random random, SkillsTally tally, SkillsPace pace) {
    this.home = home;
    this.random = random;
    this.tally = tally;
    this.pace = pace;
  }

  /** Takes diagnoses until the time is over. */
  void learn() throws InterruptedException {
    while (!pace.isOver()) {
      try (var browser = new KeptConnection(home)) {
        takeOne(browser);
      } catch (IOException e) {
        tally.unexpected(String.valueOf(e));
      }
    }
  }

  private void takeOne(KeptConnection browser) throws IOException, InterruptedException {
    var start = expect(browser.get(START), 200);
    pace.await(random);
    var begun = expect(browser.post(START, "_csrf=" + token(start.body())), 302);
    var page = expect(browser.get(begun.location()), 200);
    while (page.status() == 200 && !pace.isOver()) {
      long due = pace.await(random);
      page = answered(browser, page.body(), due);
    }
    if (page.status() == 302) {
      expect(browser.get(page.location()), 200);
      tally.finished();
    }
  }

  /** Answers the question of a page; the time counts from when the learner wanted to. */
  private KeptConnection.Answer answered(KeptConnection browser, String page, long due)
      throws IOException {
    var action = first(ACTION, page);
    var form = "_csrf=" + token(page) + chosen(page);
    var next = browser.post(action, form);
    if (next.status() == 302
        || (next.status() == 200 && !first(ACTION, next.body()).equals(action))) {
      tally.answered(System.nanoTime() - due);
      return next;
    }
    throw new IOException(action + " answers " + next.status());
  }

  private static KeptConnection.Answer expect(KeptConnection.Answer answer, int status)
      throws IOException {
    if (answer.status() != status) {
      throw new IOException("Answered " + answer.status());
    }
    return answer;
  }

  /** Fields of the question, each with the sign that separates it from what stands before. */
  private String chosen(String page) {
    var fields = new StringJoiner("&", "&", "");
    var options = INPUT.matcher(page).results().map(found -> first(VALUE, found.group())).toList();
    var lines = SELECT.matcher(page).results().toList();
    if (!options.isEmpty()) {
      fields.add("answer=" + options.get(random.nextInt(options.size())));
    }
    for (int line = 0; line < lines.size(); line++) {
      var values = values(lines.get(line).group(2));
      boolean isOrder = !values.contains("");
      int place = isOrder ? line : 1 + random.nextInt(values.size() - 1);
      fields.add(lines.get(line).group(1) + "=" + values.get(place));
    }
    if (options.isEmpty() && lines.isEmpty()) {
      fields.add("answer=" + (UNIT.matcher(page).find() ? random.nextInt(40) : "chiffrement"));
    }
    return fields.toString();
  }

  private static List<String> values(String options) {
    return new ArrayList<>(VALUE.matcher(options).results().map(found -> found.group(1)).toList());
  }

  private static String token(String page) {
    return URLEncoder.encode(first(TOKEN, page), StandardCharsets.UTF_8);
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
