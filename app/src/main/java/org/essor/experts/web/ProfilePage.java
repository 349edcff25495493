package org.essor.experts.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * What an expert says of himself.
 *
 * @param saved true where he has said it before
 * @param returnTo a path of this site that he came from, empty where he came from none
 */
public record ProfilePage(
    boolean saved,
    String returnTo,
    Typed typed,
    List<Choice> kinds,
    List<Choice> regions,
    List<Choice> areas,
    List<Choice> languages,
    List<Tie> ties,
    Typed tie) {

  /** A tie to an organisation. */
  public record Tie(String id, String organisation, String nature, String since) {}

  public ProfilePage {
    kinds = List.copyOf(kinds);
    regions = List.copyOf(regions);
    areas = List.copyOf(areas);
    languages = List.copyOf(languages);
    ties = List.copyOf(ties);
  }

  /** All that is to be corrected. */
  public Map<String, String> errors() {
    return typed.errors().isEmpty() ? tie.errors() : typed.errors();
  }
}
