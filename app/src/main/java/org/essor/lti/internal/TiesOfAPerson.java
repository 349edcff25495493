package org.essor.lti.internal;

import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Who a person is on learning platforms, erased with his account. */
@Component
class TiesOfAPerson implements PersonalData, PersonalPapers {

  private final Ties ties;

  TiesOfAPerson(Ties ties) {
    this.ties = ties;
  }

  @Override
  public String name() {
    return "lti";
  }

  @Override
  public Object export(PersonId person) {
    var tied =
        ties.list(person).stream()
            .map(tie -> Map.of("platform", tie.name(), "subject", tie.subject()))
            .toList();
    return Map.of("ties", tied, "campaigns", ties.listCampaigns(person));
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var title = texts.get("lti.own.title");
    var heads = List.of(texts.get("lti.own.platform"), texts.get("lti.own.subject"));
    var rows = ties.list(person).stream().map(tie -> List.of(tie.name(), tie.subject())).toList();
    return List.of(new PaperSection(title, "", List.of(new PaperTable(title, heads, rows))));
  }

  @Override
  public void erase(PersonId person) {
    ties.erase(person);
  }
}
