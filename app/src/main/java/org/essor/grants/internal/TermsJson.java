package org.essor.grants.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.essor.grants.Terms;
import tools.jackson.databind.json.JsonMapper;

/** Terms as the tables hold them. */
final class TermsJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(shown ->
              shown
                  .withIsGetterVisibility(Visibility.NONE)
                  .withGetterVisibility(Visibility.NONE)
                  .withFieldVisibility(Visibility.ANY))
          .build();

  private TermsJson() {}

  static String write(Terms terms) {
    return MAPPER.writeValueAsString(terms);
  }

  static Terms read(String json) {
    return MAPPER.readValue(json, Terms.class);
  }
}
