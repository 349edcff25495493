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

  /**
   * Takes diagnoses until the time is over.
   *
   * @param share of all learners who come before this one
   */
  void learn(double share) throws InterruptedException {
    pace.awaitComing(share);
    while (!pace.isOver()) {
      try (var browser = new KeptConnection(home)) {
        takeOne(browser);
      } catch (IOException e) {
        tally.unexpected(String.valueOf(e));
      }
    }
  }

  private void takeOne(KeptConnection browser) throws IOException, InterruptedException {
    var begin = "_csrf=" + token(expect(browser.get(START), 200).body());
    pace.await(random);
    var begun = expect(browser.post(START, begin), 302);
    var next = chosen(expect(browser.get(begun.location()), 200));
    while (!next.isEnd() && !pace.isOver()) {
      next = answered(browser, next, pace.await(random));
    }
    if (next.isEnd()) {
      expect(browser.get(next.address()), 200);
      tally.finished(pace);
    }
  }

  /**
   * What a learner does next: sends an answer, or opens the result.
   *
   * @param answer the fields of the form, empty at the end
   */
  private record Next(String address, String answer) {
    boolean isEnd() {
      return answer.isEmpty();
    }
  }

  /** Sends an answer; the time counts from when the learner wanted to. */
  private Next answered(KeptConnection browser, Next answer, long due) throws IOException {
    var page = browser.post(answer.address(), answer.answer());
    long took = System.nanoTime() - due;
    var next = page.status() == 302 ? new Next(page.location(), "") : chosen(expect(page, 200));
    if (next.address().equals(answer.address())) {
      throw new IOException(next.address() + " asks the same again");
    }
    if (pace.counts(due)) {
      tally.answered(took);
    }
    return next;
  }

  /** The answer that a learner will give to the question of a page. */
  private Next chosen(KeptConnection.Answer page) {
    var form = form(page.body());
    return new Next(first(ACTION, form), "_csrf=" + token(form) + fields(form));
  }

  /** The form of the question, of all that stands on a page. */
  private static String form(String page) {
    var found = ACTION.matcher(page);
    int start = found.find() ? found.start() : 0;
    int end = page.indexOf("</form>", start);
    return end < 0 ? page : page.substring(start, end);
  }

  private static KeptConnection.Answer expect(KeptConnection.Answer answer, int status)
      throws IOException {
    if (answer.status() != status) {
      throw new IOException("Answered " + answer.status());
    }
    return answer;
  }

  /** Fields of the question, each with the sign that separates it from what stands before. */
  private String fields(String page) {
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
