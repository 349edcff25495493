package org.essor.applications.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Crumb;

/**
 * What every page of an application begins with: which one it is, and above all whether it is
 * deposited.
 *
 * @param kind of what is said: {@code info}, {@code success}, {@code warning}, {@code error}
 * @param state whether it is deposited, in a few words
 * @param advice what that means and what to do
 * @param reason what those who run the call, or who withdrew it, say about it
 */
public record Head(
    String id,
    String title,
    String call,
    String callHref,
    String kind,
    String state,
    String advice,
    Optional<Reason> reason,
    List<Crumb> tabs) {

  /**
   * What was said.
   *
   * @param about who says it, before the words
   * @param lang the code of its language; empty where that is not known: applicants choose their
   *     own
   */
  public record Reason(String about, String words, Optional<String> lang) {}

  public Head {
    tabs = List.copyOf(tabs);
  }

  /** The address of a page of this application. */
  public String at(String path) {
    return "/candidatures/" + id + path;
  }
}
