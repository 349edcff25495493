package org.essor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.Facts;
import org.yaml.snakeyaml.Yaml;

/**
 * How many questions settle every decision of the rules in force, over random complete cases,
 * against asking all that could matter: every input that is relevant to some decision while nothing
 * is known.
 *
 * <p>Counted by pages, as a user meets them (a page of checkboxes answers several inputs), and by
 * inputs, as if each were asked alone.
 */
final class Questions implements Benchmark {

  private static final int CASES = 500;

  @Override
  public Report run(List<String> options) throws IOException {
    var model = RuleBase.inForce().compile();
    var goals = model.decisions().stream().map(Decision::name).toList();
    var pages = pages();
    var all = model.relevantInputs(Facts.none(), goals);
    double byPages = mean(new Walk(model, goals, pages));
    double byInputs = mean(new Walk(model, goals, Map.of()));
    int allPages = pagesOf(all, pages);
    return Report.titled("Questions that settle everything")
        .note("random complete cases", "" + CASES)
        .figure("pages that could matter", allPages, "pages")
        .figure("pages asked, mean", byPages, "pages")
        .atMost("share of pages", 100 * byPages / allPages, Report.Limit.atMost(60, "%"))
        .figure("inputs that could matter", all.size(), "inputs")
        .figure("inputs asked one by one, mean", byInputs, "inputs")
        .atMost("share of inputs", 100 * byInputs / all.size(), Report.Limit.atMost(60, "%"));
  }

  private static double mean(Walk walk) {
    var random = new RandomFacts(walk.model(), 3);
    long asked = 0;
    for (int i = 0; i < CASES; i++) {
      asked += walk.questions(random.complete());
    }
    return (double) asked / CASES;
  }

  private static int pagesOf(Set<String> inputs, Map<String, Set<String>> pages) {
    var distinct = new HashSet<Set<String>>();
    inputs.forEach(input -> distinct.add(pages.getOrDefault(input, Set.of(input))));
    return distinct.size();
  }

  /** For each input, all the inputs that its page asks for. */
  private static Map<String, Set<String>> pages() throws IOException {
    var pages = new HashMap<String, Set<String>>();
    try (var files = Files.walk(RuleBase.folder())) {
      for (var file : files.filter(path -> path.endsWith("questions.yaml")).toList()) {
        inputs(file).forEach(page -> page.forEach(input -> pages.put(input, page)));
      }
    }
    return pages;
  }

  private static Collection<Set<String>> inputs(Path file) throws IOException {
    var inputs = new LinkedHashMap<String, Set<String>>();
    List<Map<String, Object>> questions = new Yaml().load(Files.readString(file));
    for (var question : questions) {
      var id = String.valueOf(question.get("id"));
      inputs.put(
          id,
          question.get("options") instanceof List<?> options
                  && "several".equals(question.get("type"))
              ? several(options)
              : Set.of(id));
    }
    return inputs.values();
  }

  private static Set<String> several(List<?> options) {
    var inputs = new HashSet<String>();
    for (var option : options) {
      inputs.add(String.valueOf(((Map<?, ?>) option).get("input")));
    }
    return inputs;
  }

  /** A user who knows every answer. */
  private record Walk(
      DecisionModel model, Collection<String> goals, Map<String, Set<String>> pages) {

    int questions(Facts truth) {
      int asked = 0;
      var facts = Facts.none();
      var question = model.nextQuestion(facts, goals);
      while (question.isPresent()) {
        for (var input : pages.getOrDefault(question.get(), Set.of(question.get()))) {
          var answer = truth.find(input);
          facts = answer.isPresent() ? facts.with(input, answer.get()) : facts;
        }
        asked++;
        question = model.nextQuestion(facts, goals);
      }
      return asked;
    }
  }
}
