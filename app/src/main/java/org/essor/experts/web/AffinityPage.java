package org.essor.experts.web;

import java.util.List;
import org.essor.platform.Crumb;

/** Why an expert fits an application, or does not. */
public record AffinityPage(
    List<Crumb> crumbs,
    String expert,
    String number,
    String title,
    String affinity,
    List<Part> parts,
    List<String> areas,
    List<Word> words) {

  /** A part of the affinity, with its weight in it. */
  public record Part(String name, String value) {}

  /** A word that both use. */
  public record Word(String ofExpert, String ofProject, String part) {}

  public AffinityPage {
    crumbs = List.copyOf(crumbs);
    parts = List.copyOf(parts);
    areas = List.copyOf(areas);
    words = List.copyOf(words);
  }
}
