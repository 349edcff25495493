package org.essor.adaptive.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** How 1EdTech services tell what became of a request that was not done. */
record StatusInfo(
    @JsonProperty("imsx_codeMajor") String codeMajor,
    @JsonProperty("imsx_severity") String severity,
    @JsonProperty("imsx_description") String description,
    @JsonProperty("imsx_codeMinor") CodeMinor codeMinor) {

  /** As the bindings of 1EdTech call the system that was asked, in its own answer. */
  private static final String SYSTEM = "TargetEndSystem";

  /** The codes, one here. */
  record CodeMinor(@JsonProperty("imsx_codeMinorField") List<Field> fields) {}

  /** A code, and the system that gives it. */
  record Field(
      @JsonProperty("imsx_codeMinorFieldName") String name,
      @JsonProperty("imsx_codeMinorFieldValue") String value) {}

  static StatusInfo failure(int status, String words) {
    var field = new Field(SYSTEM, code(status));
    return new StatusInfo("failure", "error", words, new CodeMinor(List.of(field)));
  }

  /** The word of the vocabulary of CAT 1.0 for a status of HTTP. */
  private static String code(int status) {
    return switch (status) {
      case 401 -> "unauthorisedrequest";
      case 403 -> "forbidden";
      case 404, 405 -> "unknownobject";
      case 429, 503 -> "server_busy";
      default -> status >= 500 ? "internal_server_error" : "invaliddata";
    };
  }
}
