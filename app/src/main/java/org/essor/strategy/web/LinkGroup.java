package org.essor.strategy.web;

import java.util.List;

/** Links under a heading. */
public record LinkGroup(String heading, List<Link> links) {

  public LinkGroup {
    links = List.copyOf(links);
  }
}
