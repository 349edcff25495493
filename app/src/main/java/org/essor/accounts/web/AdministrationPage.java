package org.essor.accounts.web;

import java.util.List;

/**
 * The administrator's page.
 *
 * @param words what people were looked for by
 * @param people those found, none where nobody was looked for
 * @param entries audit entries, the newest first
 * @param later whether newer entries are left out
 * @param older the number before which older entries begin, 0 where there are none
 */
public record AdministrationPage(
    String words, List<Found> people, List<Entry> entries, boolean later, long older) {

  public AdministrationPage {
    people = List.copyOf(people);
    entries = List.copyOf(entries);
  }

  /** A person: where his roles are changed, his address, name and roles. */
  public record Found(String href, String email, String name, String roles) {}

  /** What was done: when, by whom (a name, or words for nobody known), to what, all in words. */
  public record Entry(
      long number, String at, String action, String actor, String subject, List<String> details) {

    public Entry {
      details = List.copyOf(details);
    }
  }
}
