package org.essor.applications.internal;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.applications.ApplicationCard;
import org.essor.applications.Applications;
import org.essor.applications.Deposit;
import org.essor.applications.KeptAnswer;
import org.essor.calls.fill.AnswerWords;
import org.essor.calls.form.AnswerJson;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What applications hold of a person. A draft that nobody else works on goes with his account; what
 * was deposited is a public file and stays, without his name.
 */
@Component
class ApplicationsOfAPerson implements PersonalData, PersonalPapers {

  private final JdbcClient db;
  private final Applications applications;

  ApplicationsOfAPerson(JdbcClient db, Applications applications) {
    this.db = db;
    this.applications = applications;
  }

  @Override
  public String name() {
    return "applications";
  }

  @Override
  public Object export(PersonId person) {
    return applications.list(person).stream()
        .filter(card -> !card.invited())
        .map(card -> export(card, person))
        .toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var mine = applications.list(person).stream().filter(card -> !card.invited()).toList();
    return List.of(
        new PaperSection(
            texts.get("applications.list.title"),
            "",
            List.of(
                new PaperTable(
                    texts.get("applications.list.mine"),
                    heads(texts, "title", "state", "right", "deposits"),
                    mine.stream().map(card -> row(card, person, texts)).toList()),
                new PaperTable(
                    texts.get("applications.paper.answers"),
                    heads(texts, "title", "field", "answer", "when"),
                    mine.stream().flatMap(card -> given(card, person, texts)).toList()))));
  }

  private static List<String> heads(Texts texts, String... columns) {
    return Stream.of(columns).map(column -> texts.get("applications.paper." + column)).toList();
  }

  private List<String> row(ApplicationCard card, PersonId person, Texts texts) {
    var application = applications.get(card.id(), person);
    return List.of(
        card.title(),
        texts.get("applications.badge." + card.state().code()),
        texts.get("applications.right." + application.me().right()),
        application.deposits().stream().map(Deposit::number).collect(Collectors.joining(", ")));
  }

  private Stream<List<String>> given(ApplicationCard card, PersonId person, Texts texts) {
    var form = applications.form(applications.get(card.id(), person));
    var words = new AnswerWords(texts);
    return applications.answers(card.id(), person).stream()
        .filter(answer -> answer.by().filter(person::equals).isPresent())
        .flatMap(answer ->
            form
                .findField(answer.field())
                .map(field ->
                    List.of(
                        card.title(),
                        field.label().inOrOther(texts.language()),
                        String.join(" ; ", words.lines(field, answer.value())),
                        texts.dateTime(answer.at().atZone(ZoneOffset.UTC))))
                .stream());
  }

  private Map<String, Object> export(ApplicationCard card, PersonId person) {
    var application = applications.get(card.id(), person);
    var exported = new LinkedHashMap<String, Object>();
    exported.put("id", card.id().toString());
    exported.put("title", card.title());
    exported.put("state", card.state().code());
    exported.put("part", application.me().part());
    exported.put("right", application.me().right().name());
    exported.put("answers", answers(applications.answers(card.id(), person), person));
    exported.put(
        "deposits", application.deposits().stream().map(deposit -> deposit.number()).toList());
    return exported;
  }

  /** Those that he gave. */
  private static List<Map<String, Object>> answers(List<KeptAnswer> answers, PersonId person) {
    return answers.stream()
        .filter(answer -> answer.by().filter(person::equals).isPresent())
        .map(answer ->
            Map.of(
                "part", answer.part(),
                "field", answer.field(),
                "at", answer.at().toString(),
                "value", AnswerJson.data(answer.value())))
        .toList();
  }

  @Override
  public void erase(PersonId person) {
    solitaryDrafts(person)
        .forEach(draft ->
            db.sql("delete from applications.application where id = :id")
                .param("id", draft)
                .update());
    handOn(person);
    forget("delete from applications.member where person = :person", person);
    forget("delete from applications.upload where person = :person", person);
    forget("update applications.member set invited_by = null where invited_by = :person", person);
    forget("update applications.answer set person = null where person = :person", person);
    forget("update applications.step set person = null where person = :person", person);
    forget("update applications.deposit set person = null where person = :person", person);
  }

  private List<UUID> solitaryDrafts(PersonId person) {
    return db.sql(
            """
            select m.application from applications.member m
            join applications.application a on a.id = m.application
            where m.person = :person and m.accepted_at is not null and a.state = 'draft'
              and not exists (select 1 from applications.member o
                where o.application = m.application and o.person <> :person
                  and o.accepted_at is not null)
            """)
        .param("person", person.value())
        .query(UUID.class)
        .list();
  }

  /** Where he was the only lead, the member of longest standing leads from now on. */
  private void handOn(PersonId person) {
    db.sql(
            """
            update applications.member m set access = 'LEAD'
            where (m.application, m.person) in (
              select distinct on (o.application) o.application, o.person
              from applications.member o
              join applications.member mine on mine.application = o.application
              where mine.person = :person and mine.access = 'LEAD' and o.person <> :person
                and o.accepted_at is not null and not exists (
                  select 1 from applications.member l where l.application = o.application
                    and l.person <> :person and l.access = 'LEAD' and l.accepted_at is not null)
              order by o.application, o.access = 'WRITER' desc, o.since)
            """)
        .param("person", person.value())
        .update();
  }

  private void forget(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }
}
