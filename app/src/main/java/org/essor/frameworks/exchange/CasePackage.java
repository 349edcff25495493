package org.essor.frameworks.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essor.platform.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CASE package as it was sent: its items in their tree.
 *
 * @param roots the items that are children of none
 * @param incomplete how many items have no identifier or no statement
 */
record CasePackage(Language language, List<Node> roots, int incomplete) {

  static final int LARGEST = 5_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An item with those below it, in their order. */
  record Node(Entry entry, List<Node> children) {}

  /**
   * An item.
   *
   * @param code its {@code humanCodingScheme}, empty where it has none
   */
  record Entry(String identifier, String statement, String code, String notes) {}

  /** An item below another. */
  private record Child(String identifier, int place) {}

  static CasePackage read(byte[] bytes, Language fallback) throws CaseException {
    if (bytes.length > LARGEST) {
      throw new CaseException("large");
    }
    try {
      var root = JSON.readTree(bytes);
      if (!root.path("CFDocument").isObject() || !root.path("CFItems").isArray()) {
        throw new CaseException("package");
      }
      return of(root, fallback);
    } catch (JacksonException _) {
      throw new CaseException("json");
    }
  }

  private static CasePackage of(JsonNode root, Language fallback) throws CaseException {
    var entries = new LinkedHashMap<String, Entry>();
    int incomplete = 0;
    for (var item : root.path("CFItems")) {
      var entry =
          new Entry(
              text(item, "identifier"),
              text(item, "fullStatement"),
              text(item, "humanCodingScheme"),
              text(item, "notes"));
      if (entry.identifier().isEmpty() || entry.statement().isEmpty()) {
        incomplete++;
      } else {
        entries.put(entry.identifier(), entry);
      }
    }
    return new CasePackage(
        language(root, fallback), new Tree(entries, children(root, entries)).roots(), incomplete);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("").strip();
  }

  private static Language language(JsonNode root, Language fallback) throws CaseException {
    var stated = text(root.path("CFDocument"), "language");
    var main = stated.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return main.isEmpty()
        ? fallback
        : Language.find(main).orElseThrow(() -> new CaseException("language"));
  }

  /** Who is a child of whom, the parent by its identifier. */
  private static Map<String, List<Child>> children(JsonNode root, Map<String, Entry> entries) {
    var children = new HashMap<String, List<Child>>();
    for (var association : root.path("CFAssociations")) {
      var child = text(association.path("originNodeURI"), "identifier");
      var parent = text(association.path("destinationNodeURI"), "identifier");
      if (text(association, "associationType").equals("isChildOf")
          && entries.containsKey(child)
          && entries.containsKey(parent)) {
        children
            .computeIfAbsent(parent, _ -> new ArrayList<>())
            .add(new Child(child, association.path("sequenceNumber").asInt(Integer.MAX_VALUE)));
      }
    }
    children.values().forEach(list -> list.sort(Comparator.comparingInt(Child::place)));
    return children;
  }

  /** Makes nodes of entries; where they form a circle, each is shown once. */
  private record Tree(Map<String, Entry> entries, Map<String, List<Child>> children) {

    List<Node> roots() {
      var below = new HashSet<String>();
      children.values().forEach(list -> list.forEach(child -> below.add(child.identifier())));
      var seen = new HashSet<String>();
      return entries.values().stream()
          .filter(entry -> !below.contains(entry.identifier()))
          .flatMap(entry -> node(entry.identifier(), seen).stream())
          .toList();
    }

    private Optional<Node> node(String identifier, Set<String> seen) {
      var entry = entries.get(identifier);
      if (entry == null || !seen.add(identifier)) {
        return Optional.empty();
      }
      var nodes = new ArrayList<Node>();
      for (var child : children.getOrDefault(identifier, List.of())) {
        node(child.identifier(), seen).ifPresent(nodes::add);
      }
      return Optional.of(new Node(entry, nodes));
    }
  }
}
