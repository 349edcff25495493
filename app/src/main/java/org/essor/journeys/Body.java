package org.essor.journeys;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Who decides or acts: an agency, a ministry, or the innovator himself. */
public record Body(String id, Text name, Text about, Optional<URI> url, List<Reference> sources) {
  public Body {
    sources = List.copyOf(sources);
  }
}
