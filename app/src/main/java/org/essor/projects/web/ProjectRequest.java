package org.essor.projects.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.decision.Facts;
import org.essor.journeys.Answers;
import org.essor.journeys.ApiProblem;
import org.essor.journeys.ApiProblem.FieldProblem;
import org.essor.journeys.Edition;
import org.essor.journeys.JsonFacts;
import org.essor.journeys.ProductModule;
import org.essor.journeys.ScheduleRules;
import org.essor.projects.FactKey;
import org.essor.projects.FactSheet;
import org.essor.projects.FactWords;
import org.essor.projects.NewProject;
import org.essor.projects.SavedProject;
import org.essor.projects.Wanted;
import tools.jackson.databind.JsonNode;

/**
 * What a program tells of a project: all that the pages can change.
 *
 * @param variant the name of the variant that is edited; empty where it was not told, and stays
 * @param dates those told; the others stay
 * @param modules at least one, in the order told
 * @param ids the identifiers of functions that are known already, empty for new ones
 */
record ProjectRequest(
    String name,
    Optional<String> variant,
    Facts facts,
    List<ProductModule> modules,
    List<String> ids,
    DatesRequest dates,
    String why) {

  private static final Set<String> FIELDS =
      Stream.concat(
              Stream.of("name", "variant", "facts", "modules", "why"),
              DatesRequest.FIELDS.keySet().stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final int LONGEST_WHY = 500;

  /**
   * Reads a request.
   *
   * @throws ApiProblem naming every field that is wrong
   */
  static ProjectRequest read(JsonNode body, Edition edition, ScheduleRules rules) {
    var problems = new ArrayList<FieldProblem>();
    var json = new JsonFacts(edition, rules.texts(), problems);
    var request = new Reader(body, json, rules).read();
    if (!problems.isEmpty()) {
      throw new ApiProblem(problems);
    }
    return request;
  }

  Answers answers() {
    return new Answers(
        "", "", facts, modules, 0, List.of(), dates.schedule(), Instant.EPOCH, variant.orElse(""));
  }

  /** The changes that make a project what is told; what was not told stays. */
  List<Wanted> changes(SavedProject project, Edition edition) {
    var target = target(project.facts());
    FactSheet.of(answers(), edition)
        .words()
        .forEach((key, word) -> {
          if (isDate(FactKey.of(key))) {
            target.put(key, word);
          }
        });
    var changes = new ArrayList<Wanted>();
    project.facts().words().keySet().stream()
        .filter(key -> isTold(FactKey.of(key)) && !target.containsKey(key))
        .forEach(key -> changes.add(new Wanted(key, Optional.empty())));
    target.forEach((key, word) -> changes.add(new Wanted(key, Optional.of(word))));
    return changes;
  }

  private boolean isTold(FactKey key) {
    return key.isFact() || key.kind().equals(FactKey.MODULE) || isDate(key);
  }

  private boolean isDate(FactKey key) {
    return dates.told().contains(key.kind())
        || variant.isPresent() && key.kind().equals(FactKey.VARIANT);
  }

  private Map<String, String> target(FactSheet now) {
    var target = new LinkedHashMap<String, String>();
    target.put(FactKey.NAME, FactWords.of(name));
    put(target, FactKey.SHARED, facts);
    for (int i = 0; i < modules.size(); i++) {
      var known = now.modules().contains(ids.get(i));
      var id = known ? ids.get(i) : "m" + UUID.randomUUID().toString().substring(0, 8);
      target.put(FactKey.MODULE + ":" + id, FactWords.of(modules.get(i).name()));
      put(target, id, modules.get(i).facts());
    }
    return target;
  }

  private static void put(Map<String, String> target, String kind, Facts facts) {
    facts.known().forEach((name, value) -> target.put(kind + ":" + name, FactWords.of(value)));
    facts.declined().forEach(name -> target.put(kind + ":" + name, FactWords.DECLINED));
  }

  private record Reader(JsonNode body, JsonFacts json, ScheduleRules rules) {

    ProjectRequest read() {
      json.refuseUnknown(body, FIELDS);
      var name = body.path("name").asString("").strip();
      if (name.isEmpty() || name.length() > NewProject.LONGEST_NAME) {
        json.add(
            "/name", json.texts().get("projects.api.name", NewProject.LONGEST_NAME), List.of());
      }
      var why = body.path("why").asString("").strip();
      refuseLonger("why", why, LONGEST_WHY);
      var variant = Optional.ofNullable(body.get("variant")).map(it -> it.asString("").strip());
      refuseLonger("variant", variant.orElse(""), Answers.LONGEST_NAME);
      var modules = new ArrayList<ProductModule>();
      var ids = new ArrayList<String>();
      body.path("modules").forEach(module -> module(module, modules, ids));
      if (modules.isEmpty()) {
        modules.add(new ProductModule("", Facts.none()));
        ids.add(FactSheet.FIRST_MODULE);
      }
      var dates = DatesRequest.read(body, json, rules);
      return new ProjectRequest(
          name,
          variant.map(it -> it.substring(0, Math.min(it.length(), Answers.LONGEST_NAME))),
          json.read(body, ""),
          modules,
          ids,
          dates,
          why);
    }

    private void refuseLonger(String field, String text, int longest) {
      if (text.length() > longest) {
        json.add("/" + field, json.texts().get("projects.api." + field, longest), List.of());
      }
    }

    private void module(JsonNode module, List<ProductModule> modules, List<String> ids) {
      var pointer = "/modules/" + modules.size();
      var name = module.path("name").asString("");
      if (name.length() > ProductModule.LONGEST_NAME) {
        json.add(
            pointer + "/name",
            json.texts().get("projects.api.module", ProductModule.LONGEST_NAME),
            List.of());
        name = "";
      }
      modules.add(new ProductModule(name, json.read(module, pointer)));
      ids.add(module.path("id").asString(""));
    }
  }
}
