package org.essor.institutions.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/**
 * An institution and its staff.
 *
 * @param mayName whether the reader gives and takes duties
 * @param form what names a person
 */
public record InstitutionPage(
    String address,
    String name,
    String city,
    boolean example,
    List<Card> cards,
    List<Row> staff,
    boolean mayName,
    List<Choice> duties,
    FormValues form) {

  public InstitutionPage {
    cards = List.copyOf(cards);
    staff = List.copyOf(staff);
    duties = List.copyOf(duties);
  }

  /** What can be done there. */
  public record Card(String href, String title, String text) {}

  /** A person of the staff. */
  public record Row(String person, String name, String email, List<String> duties) {
    public Row {
      duties = List.copyOf(duties);
    }
  }
}
