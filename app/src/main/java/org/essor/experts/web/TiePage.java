package org.essor.experts.web;

import java.util.List;

/** Where an expert declares a tie to an application that he was given, before he reads it. */
public record TiePage(
    String action,
    String back,
    String number,
    String title,
    List<String> organisations,
    boolean hidden,
    Typed typed) {

  public TiePage {
    organisations = List.copyOf(organisations);
  }
}
