package org.essor.projects.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.decision.Facts;
import org.essor.journeys.Answers;
import org.essor.journeys.ApiProblem;
import org.essor.journeys.ApiProblem.FieldProblem;
import org.essor.journeys.Edition;
import org.essor.journeys.JsonFacts;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Schedule;
import org.essor.platform.Texts;
import org.essor.projects.FactKey;
import org.essor.projects.FactSheet;
import org.essor.projects.FactWords;
import org.essor.projects.NewProject;
import org.essor.projects.SavedProject;
import org.essor.projects.Wanted;
import tools.jackson.databind.JsonNode;

/**
 * What a program tells of a project. Dates are changed on the pages only.
 *
 * @param modules at least one, in the order told
 * @param ids the identifiers of functions that are known already, empty for new ones
 */
record ProjectRequest(
    String name, Facts facts, List<ProductModule> modules, List<String> ids, String why) {

  private static final Set<String> FIELDS = Set.of("name", "facts", "modules", "why");
  private static final int LONGEST_WHY = 500;

  /**
   * Reads a request.
   *
   * @throws ApiProblem naming every field that is wrong
   */
  static ProjectRequest read(JsonNode body, Edition edition, Texts texts) {
    var problems = new ArrayList<FieldProblem>();
    var request = new Reader(body, new JsonFacts(edition, texts, problems)).read();
    if (!problems.isEmpty()) {
      throw new ApiProblem(problems);
    }
    return request;
  }

  Answers answers() {
    return new Answers("", "", facts, modules, 0, List.of(), Schedule.NONE, Instant.EPOCH, "");
  }

  /** The changes that make a project what is told; its dates stay. */
  List<Wanted> changes(SavedProject project) {
    var target = target(project.facts());
    var changes = new ArrayList<Wanted>();
    project.facts().words().keySet().stream()
        .filter(key -> isTold(FactKey.of(key)) && !target.containsKey(key))
        .forEach(key -> changes.add(new Wanted(key, Optional.empty())));
    target.forEach((key, word) -> changes.add(new Wanted(key, Optional.of(word))));
    return changes;
  }

  private static boolean isTold(FactKey key) {
    return key.isFact() || key.kind().equals(FactKey.MODULE);
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

  private record Reader(JsonNode body, JsonFacts json) {

    ProjectRequest read() {
      json.refuseUnknown(body, FIELDS);
      var name = body.path("name").asString("").strip();
      if (name.isEmpty() || name.length() > NewProject.LONGEST_NAME) {
        json.add(
            "/name", json.texts().get("projects.api.name", NewProject.LONGEST_NAME), List.of());
      }
      var why = body.path("why").asString("").strip();
      if (why.length() > LONGEST_WHY) {
        json.add("/why", json.texts().get("projects.api.why", LONGEST_WHY), List.of());
      }
      var modules = new ArrayList<ProductModule>();
      var ids = new ArrayList<String>();
      body.path("modules").forEach(module -> module(module, modules, ids));
      if (modules.isEmpty()) {
        modules.add(new ProductModule("", Facts.none()));
        ids.add(FactSheet.FIRST_MODULE);
      }
      return new ProjectRequest(name, json.read(body, ""), modules, ids, why);
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
