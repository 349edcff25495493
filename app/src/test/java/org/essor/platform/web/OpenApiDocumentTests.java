package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTests {

  private static final JsonMapper JSON = new JsonMapper();

  private static List<JsonNode> fragments(String... contents) {
    return Stream.of(contents).map(JSON::readTree).toList();
  }

  @Test
  void pathsAndComponentsOfAllModulesStandInOneDocument() {
    var merged =
        OpenApiDocument.merge(
            fragments(
                "{'openapi':'3.1.0','paths':{'/a':{}},'components':{'schemas':{'A':{}}}}"
                    .replace('\'', '"'),
                "{'paths':{'/b':{}},'components':{'schemas':{'B':{}},'securitySchemes':{'T':{}}}}"
                    .replace('\'', '"')));
    assertThat(merged.toString())
        .isEqualTo(
            "{'openapi':'3.1.0','paths':{'/a':{},'/b':{}},'components':{'schemas':{'A':{},'B':{}},'securitySchemes':{'T':{}}}}"
                .replace('\'', '"'));
  }

  @Test
  void aPathDescribedTwiceIsRefusedByItsName() {
    var twice = fragments("{\"paths\":{\"/a\":{}}}", "{\"paths\":{\"/a\":{}}}");
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenApiDocument.merge(twice))
        .withMessageContaining("/paths//a");
  }

  @Test
  void aSchemaDescribedTwiceIsRefusedByItsName() {
    var twice =
        fragments(
            "{\"components\":{\"schemas\":{\"A\":{}}}}",
            "{\"components\":{\"schemas\":{\"A\":{}}}}");
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenApiDocument.merge(twice))
        .withMessageContaining("/components/schemas/A");
  }
}
