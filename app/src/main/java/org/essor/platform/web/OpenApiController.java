package org.essor.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essor.platform.Language;
import org.essor.platform.web.ApiPage.Operation;
import org.essor.platform.web.ApiPage.Response;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the programming interface: for programs, and the same as a page. */
@Controller
class OpenApiController {

  private final String document;
  private final JsonNode tree;

  OpenApiController(JsonMapper mapper) {
    this.tree = OpenApiDocument.read(mapper);
    this.document = mapper.writeValueAsString(tree);
  }

  @CrossOrigin
  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String document() {
    return document;
  }

  @GetMapping("/api")
  ModelAndView page(Language language) {
    var operations =
        tree.path("paths").properties().stream()
            .flatMap(path ->
                path.getValue().properties().stream().map(op -> operation(path, op, language)))
            .toList();
    return new ModelAndView("site/api", "page", new ApiPage(operations));
  }

  private static Operation operation(
      Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> operation, Language language) {
    var node = operation.getValue();
    var example = node.at("/requestBody/content/application~1json/example");
    return new Operation(
        operation.getKey().toUpperCase(Locale.ROOT),
        path.getKey(),
        text(node, "summary", language),
        text(node, "description", language),
        example.isMissingNode() ? "" : example.toPrettyString(),
        responses(node, language));
  }

  private static String text(JsonNode node, String name, Language language) {
    var french = node.path("x-" + name + "-fr").asString("");
    return language == Language.FR && !french.isEmpty() ? french : node.path(name).asString("");
  }

  private static List<Response> responses(JsonNode operation, Language language) {
    return operation.path("responses").properties().stream()
        .map(response ->
            new Response(response.getKey(), text(response.getValue(), "description", language)))
        .toList();
  }
}
