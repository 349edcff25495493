package org.essor.lti.internal;

import java.util.List;
import java.util.Optional;

/**
 * Where a platform takes scores (Assignment and Grade Services 2.0).
 *
 * @param lineItem the column of the place that was clicked
 * @param lineItems the columns of the course
 * @param scopes what is allowed there
 */
record Ags(Optional<String> lineItem, Optional<String> lineItems, List<String> scopes) {

  static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

  Ags {
    scopes = List.copyOf(scopes);
  }

  static Ags of(Message message) {
    var found = message.part(CLAIM);
    return new Ags(
        found.map(part -> part.get("lineitem")).map(String::valueOf),
        found.map(part -> part.get("lineitems")).map(String::valueOf),
        found.map(part -> part.get("scope")).filter(List.class::isInstance).stream()
            .flatMap(scopes -> ((List<?>) scopes).stream())
            .map(String::valueOf)
            .toList());
  }
}
