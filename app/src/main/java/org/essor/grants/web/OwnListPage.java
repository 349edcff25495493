package org.essor.grants.web;

import java.util.List;

/** The agreements of the consortia that a person is of. */
public record OwnListPage(List<AgreementsPage.Row> rows) {

  public OwnListPage {
    rows = List.copyOf(rows);
  }
}
