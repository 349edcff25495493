package org.essor.items.web;

import java.util.List;
import org.essor.items.web.ItemPage.Fact;
import org.essor.platform.Crumb;

/**
 * What the trial of an item says of it.
 *
 * @param obstacles why it may not count yet, none where it may
 * @param draft what its reader saw
 */
public record MeasurePage(
    List<Crumb> crumbs,
    String address,
    String title,
    int draft,
    List<Fact> numbers,
    List<Compared> groups,
    List<String> obstacles,
    String scale) {

  public MeasurePage {
    crumbs = List.copyOf(crumbs);
    numbers = List.copyOf(numbers);
    groups = List.copyOf(groups);
    obstacles = List.copyOf(obstacles);
  }

  /** Two groups and how alike they answer. */
  public record Compared(String groups, String counts, String chance, String gain, String says) {}
}
