package org.essor.review.web;

import java.util.List;
import org.essor.platform.Crumb;

/**
 * What every page of those who run a call begins with.
 *
 * @param address of the call’s pages for those who run it
 * @param tabs the pages of the call’s applications
 * @param partial true where the reader is barred from an application: all is told without it
 */
public record CallHead(
    String address, String title, List<Crumb> crumbs, List<Crumb> tabs, boolean partial) {

  public CallHead {
    crumbs = List.copyOf(crumbs);
    tabs = List.copyOf(tabs);
  }

  public String at(String path) {
    return address + path;
  }
}
