package org.essor.projects.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.essor.projects.FactSheet;
import org.essor.projects.Notice.DecisionChange;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the tables hold as JSON. */
@Component
class Json {

  private static final TypeReference<LinkedHashMap<String, String>> WORDS =
      new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, List<String>>> OUTCOMES =
      new TypeReference<>() {};
  private static final TypeReference<List<DecisionChange>> CHANGES = new TypeReference<>() {};

  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  FactSheet facts(String json) {
    return new FactSheet(mapper.readValue(json, WORDS));
  }

  SequencedMap<String, List<String>> outcomes(String json) {
    return mapper.readValue(json, OUTCOMES);
  }

  List<DecisionChange> changes(String json) {
    return mapper.readValue(json, CHANGES);
  }
}
