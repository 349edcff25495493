package org.essor.journeys;

import java.util.List;

/** Why a rule of a table gives its answer, and which texts say so. */
public record RuleText(Text why, List<Reference> sources) {
  public RuleText {
    sources = List.copyOf(sources);
  }
}
