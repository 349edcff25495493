package org.essor.experts.web;

import java.util.List;
import org.essor.platform.Crumb;

/**
 * Which call a page is about, and the other pages on its applications.
 *
 * @param call its title
 */
public record CallTop(String call, List<Crumb> tabs) {

  public CallTop {
    tabs = List.copyOf(tabs);
  }
}
