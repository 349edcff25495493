package org.essor.applications.internal;

import java.util.List;
import java.util.Map;
import org.essor.applications.Applicant;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the table of deposited applications holds as JSON. */
final class ListedJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ListedJson() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static List<Applicant> applicants(String json) {
    return MAPPER.readValue(json, new TypeReference<List<Applicant>>() {});
  }

  static Map<String, String> choices(String json) {
    return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
  }
}
