package org.essor.records.internal;

import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** What record stores know of a person, under which name. */
@Component
class RecordsOfAPerson implements PersonalData, PersonalPapers {

  private final Sayings sayings;
  private final Institutions institutions;

  RecordsOfAPerson(Sayings sayings, Institutions institutions) {
    this.sayings = sayings;
    this.institutions = institutions;
  }

  @Override
  public String name() {
    return "records";
  }

  @Override
  public Object export(PersonId person) {
    return sayings.listOf(person).stream()
        .map(known ->
            Map.of(
                "institution", institutions.get(known.institution()).name(),
                "pseudonym", known.pseudonym(),
                "statements", known.told()))
        .toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var title = texts.get("records.title");
    var heads =
        List.of(
            texts.get("records.own.institution"),
            texts.get("records.own.pseudonym"),
            texts.get("records.own.told"));
    var rows =
        sayings.listOf(person).stream()
            .map(known ->
                List.of(
                    institutions.get(known.institution()).name(),
                    known.pseudonym(),
                    texts.number(known.told())))
            .toList();
    return List.of(new PaperSection(title, "", List.of(new PaperTable(title, heads, rows))));
  }

  @Override
  public void erase(PersonId person) {
    sayings.erase(person);
  }
}
