package org.essor.frameworks.internal;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.skills.Citation;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Framework.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A framework as JSON in the shape of {@code skills/framework.yaml}; JSON is YAML too. */
public final class FrameworkJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Evidence> TAGS =
      Stream.of(Evidence.values())
          .collect(Collectors.toUnmodifiableMap(FrameworkJson::tag, known -> known));

  private FrameworkJson() {}

  /** The letter that stands for how well something is known: P, S or M. */
  public static String tag(Evidence evidence) {
    return evidence.name().substring(0, 1);
  }

  static String write(Framework framework) {
    var root = new LinkedHashMap<String, Object>();
    root.put("version", framework.version());
    root.put("source", source(framework.source()));
    root.put("total_hours", framework.hours());
    root.put("levels", framework.levels().stream().map(FrameworkJson::level).toList());
    root.put("domains", framework.domains().stream().map(FrameworkJson::domain).toList());
    return JSON.writeValueAsString(root);
  }

  private static Map<String, Object> source(Citation source) {
    var values = new LinkedHashMap<String, Object>();
    values.put("title", Map.of("fr", source.title().fr(), "en", source.title().en()));
    source.url().ifPresent(url -> values.put("url", url.toString()));
    values.put("tag", tag(source.evidence()));
    values.put("checked", source.checked().toString());
    return values;
  }

  private static Map<String, Object> level(Level level) {
    var values = new LinkedHashMap<String, Object>();
    values.put("id", "level-" + level.number());
    if (Double.isFinite(level.from())) {
      values.put("from", BigDecimal.valueOf(level.from()));
    }
    values.put("judgement", level.judged());
    values.put("fr", Map.of("name", level.name().fr(), "description", level.means().fr()));
    values.put("en", Map.of("name", level.name().en(), "description", level.means().en()));
    return values;
  }

  private static Map<String, Object> domain(Domain domain) {
    var values = new LinkedHashMap<String, Object>();
    values.put("id", domain.id());
    values.put("hours", domain.hours());
    values.put("tag", tag(domain.evidence()));
    values.putAll(names(domain.name()));
    values.put(
        "competences", domain.competences().stream().map(FrameworkJson::competence).toList());
    return values;
  }

  private static Map<String, Object> competence(Competence competence) {
    var values = new LinkedHashMap<String, Object>();
    values.put("id", competence.id());
    values.put("own", competence.own());
    values.putAll(names(competence.name()));
    return values;
  }

  private static Map<String, Object> names(Text name) {
    var values = new LinkedHashMap<String, Object>();
    values.put("fr", Map.of("name", name.fr()));
    values.put("en", Map.of("name", name.en()));
    return values;
  }

  /** Reads what {@link #write} wrote. */
  static Framework read(String json) {
    var root = JSON.readTree(json);
    var levels = new ArrayList<Level>();
    root.path("levels").forEach(level -> levels.add(level(level, levels.size() + 1)));
    return new Framework(
        text(root, "version"),
        citation(root.path("source")),
        list(root.path("domains")).stream().map(FrameworkJson::domain).toList(),
        levels);
  }

  private static List<JsonNode> list(JsonNode array) {
    var nodes = new ArrayList<JsonNode>();
    array.forEach(nodes::add);
    return nodes;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static Citation citation(JsonNode source) {
    var title = source.path("title");
    return new Citation(
        new Text(text(title, "fr"), text(title, "en")),
        Optional.of(text(source, "url")).filter(url -> !url.isEmpty()).map(URI::create),
        evidence(source),
        LocalDate.parse(text(source, "checked")));
  }

  private static Evidence evidence(JsonNode node) {
    return TAGS.getOrDefault(text(node, "tag"), Evidence.MEMORY);
  }

  private static Level level(JsonNode level, int number) {
    return new Level(
        number,
        name(level, "name"),
        name(level, "description"),
        level.path("from").asDouble(Double.NEGATIVE_INFINITY),
        level.path("judgement").asBoolean(false));
  }

  private static Text name(JsonNode node, String field) {
    return new Text(text(node.path("fr"), field), text(node.path("en"), field));
  }

  private static Domain domain(JsonNode domain) {
    return new Domain(
        text(domain, "id"),
        name(domain, "name"),
        domain.path("hours").asInt(0),
        evidence(domain),
        list(domain.path("competences")).stream().map(FrameworkJson::competence).toList());
  }

  private static Competence competence(JsonNode competence) {
    return new Competence(
        text(competence, "id"), name(competence, "name"), competence.path("own").asBoolean(false));
  }
}
