package org.essor.projects.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * Somebody else has changed the same facts: both values of each, to choose from.
 *
 * @param hidden what goes along with the choice
 * @param kept the changes that clash with nothing, in words
 */
public record ConflictPage(
    String action, List<Clash> clashes, Map<String, String> hidden, List<String> kept) {

  public ConflictPage {
    clashes = List.copyOf(clashes);
    kept = List.copyOf(kept);
  }

  /** One fact: its field, what it is about, who changed it when, both values. */
  public record Clash(String field, String what, String about, List<Choice> choices) {
    public Clash {
      choices = List.copyOf(choices);
    }
  }
}
