package org.essor.calls.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.essor.calls.Archive;
import org.essor.calls.CallSheet;
import org.essor.calls.form.Eligibility;
import tools.jackson.databind.json.JsonMapper;

/** What the tables hold as JSON, beside forms and answers. */
final class SheetJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(shown -> shown.withIsGetterVisibility(Visibility.NONE))
          .build();

  private SheetJson() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static CallSheet sheet(String json) {
    return MAPPER.readValue(json, CallSheet.class);
  }

  static Eligibility eligibility(String json) {
    return MAPPER.readValue(json, Eligibility.class);
  }

  static Archive archive(String json) {
    return MAPPER.readValue(json, Archive.class);
  }
}
