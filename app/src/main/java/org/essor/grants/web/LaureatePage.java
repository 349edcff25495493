package org.essor.grants.web;

import java.util.List;
import java.util.Optional;
import org.essor.grants.web.AgreementView.Fact;
import org.essor.platform.BarChart;

/**
 * A laureate.
 *
 * @param example true for one that does not exist, in a demonstration
 * @param money what was awarded and paid, with a chart; empty for one known from publications
 * @param changes versions and corrections with their days
 * @param sources where it is known from
 */
public record LaureatePage(
    String title,
    String lead,
    boolean example,
    List<Fact> facts,
    List<AgreementView.PartyRow> parties,
    Optional<BarChart> money,
    List<Fact> changes,
    List<Cite> sources,
    String checked) {

  public LaureatePage {
    facts = List.copyOf(facts);
    parties = List.copyOf(parties);
    changes = List.copyOf(changes);
    sources = List.copyOf(sources);
  }

  /** A source. */
  public record Cite(String href, String name, String tag, String kind) {}
}
