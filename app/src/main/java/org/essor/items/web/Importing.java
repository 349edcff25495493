package org.essor.items.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essor.accounts.Person;
import org.essor.institutions.InstitutionId;
import org.essor.items.Content;
import org.essor.items.ItemDesk;
import org.essor.items.ItemDesk.Act;
import org.essor.items.ItemDesk.Beginning;
import org.essor.items.web.Parcel.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft for each item of a package that was chosen: all of them, or none. */
@Component
class Importing {

  private final ItemDesk desk;

  Importing(ItemDesk desk) {
    this.desk = desk;
  }

  @Transactional
  public void begin(List<Entry> chosen, InstitutionId place, Person person) {
    chosen.forEach(entry -> begin(entry, place, person));
  }

  private void begin(Entry entry, InstitutionId place, Person person) {
    var content = Content.of(entry.fields());
    var begun = desk.create(new Beginning(place, content, false), person.id());
    if (!entry.svg().isEmpty()) {
      var act = new Act(begun.id(), person.id(), begun.draft());
      var path = desk.keepPicture(act, entry.svg().getBytes(StandardCharsets.UTF_8));
      desk.save(act, content.with("picture", path));
    }
  }
}
