package org.essor.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the programming interface, merged from the fragments {@code
 * openapi/<module>.json}: that of the platform holds the head, the others paths and components.
 */
final class OpenApiDocument {

  private static final String HEAD = "platform.json";

  /** What several fragments add to; anything else may stand in one of them alone. */
  private static final Pattern SHARED = Pattern.compile("|/paths|/components(/[a-zA-Z]+)?");

  private OpenApiDocument() {}

  /**
   * Reads all fragments.
   *
   * @throws IllegalStateException where two of them describe the same thing
   */
  static JsonNode read(JsonMapper mapper) {
    return merge(
        Arrays.stream(fragments())
            .sorted(
                Comparator.comparing((Resource file) -> !HEAD.equals(file.getFilename()))
                    .thenComparing(Resource::getFilename))
            .map(file -> mapper.readTree(content(file)))
            .toList());
  }

  static JsonNode merge(List<JsonNode> fragments) {
    var document = fragments.getFirst().deepCopy().asObject();
    fragments.stream().skip(1).forEach(fragment -> add(document, fragment, ""));
    return document;
  }

  private static void add(ObjectNode into, JsonNode from, String pointer) {
    for (var field : from.properties()) {
      var place = pointer + "/" + field.getKey();
      if (!into.has(field.getKey())) {
        into.set(field.getKey(), field.getValue());
      } else if (SHARED.matcher(place).matches()) {
        add(into.get(field.getKey()).asObject(), field.getValue(), place);
      } else {
        throw new IllegalStateException("Two OpenAPI fragments describe " + place);
      }
    }
  }

  private static Resource[] fragments() {
    try {
      return new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.json");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String content(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
