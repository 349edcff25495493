package org.essor.journeys.web;

import java.util.List;

/**
 * The page that makes a link to share.
 *
 * @param link the address to copy, empty where there is nothing to share
 * @param contents what the link contains, in words
 */
public record SharePage(String link, List<String> contents) {
  public SharePage {
    contents = List.copyOf(contents);
  }
}
