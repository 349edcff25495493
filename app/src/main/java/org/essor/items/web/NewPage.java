package org.essor.items.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/** An item to begin. */
public record NewPage(
    List<Crumb> crumbs,
    FormValues form,
    List<Choice> institutions,
    List<Choice> types,
    List<Choice> competences) {

  public NewPage {
    crumbs = List.copyOf(crumbs);
    institutions = List.copyOf(institutions);
    types = List.copyOf(types);
    competences = List.copyOf(competences);
  }
}
