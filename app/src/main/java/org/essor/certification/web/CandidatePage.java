package org.essor.certification.web;

import java.util.List;
import org.essor.certification.web.SessionPage.Fact;
import org.essor.certification.web.SessionPage.Head;
import org.essor.certification.web.SessionPage.Note;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/**
 * A candidate of a session, for those who plan it and those who run it.
 *
 * @param acts what the reader can do now
 * @param facts name and value, line by line
 * @param times the share of time that can be granted
 * @param domains those that he can be measured in again
 * @param form what was typed, for each form of the page
 */
public record CandidatePage(
    Head head,
    String address,
    String name,
    Standing standing,
    List<Fact> facts,
    Acts acts,
    List<Choice> times,
    Choice accessible,
    List<Choice> domains,
    List<Note> notes,
    FormValues form) {

  public CandidatePage {
    facts = List.copyOf(facts);
    times = List.copyOf(times);
    domains = List.copyOf(domains);
    notes = List.copyOf(notes);
  }

  /** What the reader can do now. */
  public record Acts(
      boolean grant,
      boolean admit,
      boolean turnAway,
      boolean device,
      boolean giveTime,
      boolean stop,
      boolean note) {}
}
