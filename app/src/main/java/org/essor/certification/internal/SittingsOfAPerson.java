package org.essor.certification.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.certification.Candidate;
import org.essor.certification.Sitting;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What certification holds of a person: sessions he was registered for, his sittings with their
 * answers, what was noted of him. Erased with his account; what he noted of others as a supervisor
 * stays, for it is theirs.
 */
@Component
class SittingsOfAPerson implements PersonalData, PersonalPapers {

  private final StoredSessions stored;
  private final SessionRows sessions;
  private final CandidateRows candidates;
  private final WaitingRows waiting;
  private final SittingRows sittings;
  private final IncidentRows incidents;
  private final JdbcClient db;

  SittingsOfAPerson(
      StoredSessions stored,
      SessionRows sessions,
      CandidateRows candidates,
      WaitingRows waiting,
      SittingRows sittings,
      IncidentRows incidents,
      JdbcClient db) {
    this.stored = stored;
    this.sessions = sessions;
    this.candidates = candidates;
    this.waiting = waiting;
    this.sittings = sittings;
    this.incidents = incidents;
    this.db = db;
  }

  @Override
  public String name() {
    return "certification";
  }

  @Override
  public Object export(PersonId person) {
    return Map.of(
        "registrations", candidates.listOf(person).stream().map(each -> data(each)).toList(),
        "waitingFor",
            waiting.listOf(person).stream()
                .map(each -> sessions.find(each).orElseThrow().plan().title())
                .toList(),
        "sittings", list(person).stream().map(this::data).toList(),
        "supervised",
            sessions.listSupervised(person).stream().map(each -> each.plan().title()).toList());
  }

  private List<Sitting> list(PersonId person) {
    return sittings.list(person).stream().map(SittingRows.Running::sitting).toList();
  }

  private Map<String, Object> data(Candidate candidate) {
    var plan = sessions.find(candidate.session()).orElseThrow().plan();
    var granted = candidate.accommodations();
    return Map.of(
        "session", plan.title(),
        "place", plan.place(),
        "opens", plan.opens().toString(),
        "timePercent", granted.timePercent(),
        "accessibleItemsOnly", granted.accessibleOnly(),
        "incidents",
            incidents.list(candidate.session(), candidate.person()).stream()
                .map(each ->
                    Map.of("at", "" + each.at(), "kind", each.kind().name(), "text", each.text()))
                .toList());
  }

  private Map<String, Object> data(Sitting sitting) {
    var data = new LinkedHashMap<String, Object>();
    data.put("startedAt", sitting.startedAt().toString());
    data.put("deadline", sitting.deadline().toString());
    sitting.endedAt().ifPresent(at -> data.put("endedAt", at.toString()));
    data.put("bank", sitting.terms().bank());
    data.put(
        "answers",
        sitting.answers().stream()
            .map(each ->
                Map.of(
                    "question", each.item(),
                    "given", each.given(),
                    "askedAt", each.askedAt().toString(),
                    "answeredAt", each.answeredAt().toString()))
            .toList());
    data.put(
        "window",
        sittings.listFocus(sitting.id()).stream()
            .map(each ->
                Map.of(
                    "at", each.at().toString(), "question", each.question(), "left", each.left()))
            .toList());
    return data;
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var heads =
        List.of(
            texts.get("certification.paper.begun"),
            texts.get("certification.paper.ended"),
            texts.get("certification.paper.answers"));
    var rows = list(person).stream().map(each -> row(each, texts)).toList();
    var title = texts.get("certification.privacy.title");
    return List.of(new PaperSection(title, "", List.of(new PaperTable(title, heads, rows))));
  }

  private static List<String> row(Sitting sitting, Texts texts) {
    return List.of(
        at(sitting.startedAt(), texts),
        sitting.endedAt().map(at -> at(at, texts)).orElse(""),
        "" + sitting.answers().size());
  }

  private static String at(Instant at, Texts texts) {
    return texts.dateTime(at.atZone(ZoneOffset.UTC));
  }

  @Override
  public void erase(PersonId person) {
    db.sql("delete from certification.incident where candidate = :person")
        .param("person", person.value())
        .update();
    db.sql("delete from certification.waiting where person = :person")
        .param("person", person.value())
        .update();
    stored.leave(person);
    db.sql("delete from certification.supervisor where person = :person")
        .param("person", person.value())
        .update();
  }
}
