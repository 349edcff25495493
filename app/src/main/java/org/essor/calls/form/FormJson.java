package org.essor.calls.form;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which forms are written as JSON. */
public final class FormJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultVisibility(shown -> shown.withIsGetterVisibility(Visibility.NONE))
          .build();

  private FormJson() {}

  public static String write(Form form) {
    return MAPPER.writeValueAsString(form);
  }

  /**
   * Reads a form.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Form read(String json) {
    try {
      return MAPPER.readValue(json, Form.class);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException("Not a form in JSON", malformed);
    }
  }
}
