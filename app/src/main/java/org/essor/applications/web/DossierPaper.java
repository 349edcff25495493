package org.essor.applications.web;

import java.util.List;
import org.essor.applications.Dossier;
import org.essor.applications.web.DossierPage.Fact;
import org.essor.platform.Texts;

/**
 * A deposited application, to print.
 *
 * @param made what of, in words: the number of the deposit, its instant
 * @param facts what is known of it at a glance
 */
public record DossierPaper(
    Texts texts, String title, String made, List<Fact> facts, Dossier dossier) {

  public DossierPaper {
    facts = List.copyOf(facts);
  }
}
