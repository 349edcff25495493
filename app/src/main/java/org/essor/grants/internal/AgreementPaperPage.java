package org.essor.grants.internal;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/** The document of an agreement. */
public record AgreementPaperPage(
    Texts texts,
    String title,
    String foot,
    List<String> preamble,
    List<PaperSection> sections,
    List<String> clauses,
    List<String> signatures) {

  public AgreementPaperPage {
    preamble = List.copyOf(preamble);
    sections = List.copyOf(sections);
    clauses = List.copyOf(clauses);
    signatures = List.copyOf(signatures);
  }
}
