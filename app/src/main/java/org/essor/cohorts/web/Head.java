package org.essor.cohorts.web;

import java.util.List;
import org.essor.platform.Crumb;

/**
 * What stands above each page of a campaign that a teacher opens.
 *
 * @param tabs the pages of the campaign
 * @param about what is asked, of whom, in which year
 * @param dates whether it is open, and until when
 */
public record Head(
    String title,
    String address,
    List<Crumb> crumbs,
    List<Crumb> tabs,
    String about,
    String dates,
    boolean example) {

  public Head {
    crumbs = List.copyOf(crumbs);
    tabs = List.copyOf(tabs);
  }
}
