package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.items.AuthoredItem;
import org.essor.items.ItemDesk;
import org.essor.items.ItemDesk.Act;
import org.essor.items.ItemId;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.skills.Skills;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What the pages of authors share. Nothing of them is kept by a browser or found by a search. */
@Component
class Authors {

  static final String PATH = "/competences/banque";

  final ItemDesk desk;
  final Institutions institutions;
  final Skills skills;

  Authors(ItemDesk desk, Institutions institutions, Skills skills) {
    this.desk = desk;
    this.institutions = institutions;
    this.skills = skills;
  }

  /** The institutions where a person is an author; who is one nowhere is refused. */
  List<Institution> places(Person person) {
    var places = institutions.where(person.id(), Duty.AUTHOR);
    if (places.isEmpty()) {
      throw new Refusal("items.author.forbidden");
    }
    return places;
  }

  /** The item of an address, which its reader is then known to have seen. */
  AuthoredItem open(String id, Person person, HttpServletResponse response) {
    places(person);
    keepNowhere(response);
    return desk.open(id(id), person.id());
  }

  static ItemId id(String text) {
    return ItemId.find(text).orElseThrow(() -> new Refusal("items.item.unknown"));
  }

  static void keepNowhere(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  /** What a form does, on the state that its page showed. */
  Act act(String id, Person person, FormValues form) {
    places(person);
    var seen = form.get(Fields.SEEN);
    return new Act(id(id), person.id(), seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1);
  }

  static String address(AuthoredItem item) {
    return PATH + "/" + item.id();
  }

  static List<Crumb> crumbs(Texts texts, Crumb... more) {
    return Stream.concat(
            Stream.of(
                new Crumb("/competences", texts.get("skills.title")),
                new Crumb(PATH, texts.get("items.title"))),
            Stream.of(more))
        .toList();
  }
}
