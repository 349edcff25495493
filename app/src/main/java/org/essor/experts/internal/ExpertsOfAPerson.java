package org.essor.experts.internal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.calls.Calls;
import org.essor.experts.DeclaredTie;
import org.essor.experts.Profile;
import org.essor.experts.Profiles;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Seat;
import org.essor.experts.internal.AssignmentRows.End;
import org.essor.experts.internal.AssignmentRows.Given;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of an expert: his profile, his ties, where he was invited and what he judged. */
@Component
class ExpertsOfAPerson implements PersonalData, PersonalPapers {

  private final JdbcClient db;
  private final Profiles profiles;
  private final SeatRows seats;
  private final AssignmentRows assignments;
  private final ConflictRows conflicts;
  private final PanelMails mails;
  private final Calls calls;

  ExpertsOfAPerson(
      JdbcClient db,
      Profiles profiles,
      SeatRows seats,
      AssignmentRows assignments,
      ConflictRows conflicts,
      PanelMails mails,
      Calls calls) {
    this.db = db;
    this.profiles = profiles;
    this.seats = seats;
    this.assignments = assignments;
    this.conflicts = conflicts;
    this.mails = mails;
    this.calls = calls;
  }

  @Override
  public String name() {
    return "experts";
  }

  @Override
  public Object export(PersonId person) {
    var exported = new LinkedHashMap<String, Object>();
    profiles.find(person).ifPresent(profile -> exported.put("profile", profile(profile)));
    exported.put("ties", profiles.listTies(person).stream().map(ExpertsOfAPerson::tie).toList());
    exported.put("invitations", seats.ofPerson(person).stream().map(this::seat).toList());
    exported.put(
        "assignments",
        assignments.ofPerson(person).stream()
            .map(each ->
                Map.of("application", each.application().toString(), "at", each.at().toString()))
            .toList());
    exported.put(
        "conflicts",
        conflicts.written(person).stream()
            .map(each ->
                Map.of(
                    "application", each.application().toString(),
                    "kind", each.kind().name(),
                    "words", each.words()))
            .toList());
    exported.put("notConflicts", List.copyOf(conflicts.cleared(person).values()));
    return exported;
  }

  private static Map<String, Object> profile(Profile profile) {
    var exported = new LinkedHashMap<String, Object>();
    exported.put("organisation", profile.organisation().name());
    exported.put("siret", profile.organisation().siret().orElse(""));
    exported.put("kind", profile.kind().name());
    exported.put("region", profile.region().map(Enum::name).orElse(""));
    exported.put("areas", profile.areas().stream().map(Enum::name).sorted().toList());
    exported.put("words", profile.words());
    exported.put("languages", profile.languages().stream().map(Enum::name).sorted().toList());
    exported.put("availableFrom", profile.availability().from().map(Object::toString).orElse(""));
    exported.put("availableUntil", profile.availability().until().map(Object::toString).orElse(""));
    exported.put("maxLoad", profile.maxLoad());
    return exported;
  }

  private static Map<String, Object> tie(DeclaredTie tie) {
    return Map.of(
        "organisation", tie.organisation().name(),
        "siret", tie.organisation().siret().orElse(""),
        "nature", tie.nature(),
        "since", tie.since().toString());
  }

  private Map<String, Object> seat(Seat seat) {
    return Map.of(
        "call", calls.get(seat.call()).slug().toString(),
        "state", seat.state().name(),
        "maxLoad", seat.maxLoad(),
        "reason", seat.reason());
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    return List.of(
        new PaperSection(
            texts.get("experts.paper.title"),
            "",
            List.of(
                new PaperTable(
                    texts.get("experts.profile.title"),
                    heads(texts, "what", "value"),
                    profiles.find(person).map(each -> rows(each, texts)).orElse(List.of())),
                new PaperTable(
                    texts.get("experts.ties.title"),
                    heads(texts, "organisation", "nature"),
                    profiles.listTies(person).stream()
                        .map(tie -> List.of(tie.organisation().name(), tie.nature()))
                        .toList()),
                new PaperTable(
                    texts.get("experts.invitations.title"),
                    heads(texts, "call", "answer", "since"),
                    seats.ofPerson(person).stream().map(seat -> row(seat, texts)).toList()))));
  }

  private static List<String> heads(Texts texts, String... columns) {
    return Stream.of(columns).map(column -> texts.get("experts.paper." + column)).toList();
  }

  private static List<List<String>> rows(Profile profile, Texts texts) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(texts.get("experts.profile.organisation"), profile.organisation().name()));
    profile
        .organisation()
        .siret()
        .ifPresent(siret -> rows.add(List.of(texts.get("experts.siret"), siret)));
    rows.add(
        List.of(
            texts.get("experts.profile.areas"),
            profile.areas().stream()
                .sorted()
                .map(area -> texts.get("experts.area." + area))
                .collect(Collectors.joining(", "))));
    rows.add(List.of(texts.get("experts.profile.words"), profile.words()));
    return rows;
  }

  private List<String> row(Seat seat, Texts texts) {
    return List.of(
        calls.get(seat.call()).sheet().title().inOrOther(texts.language()),
        texts.get("experts.seat." + seat.state()),
        texts.dateTime(seat.invitedAt().atZone(ZoneOffset.UTC)));
  }

  /** What he judged is given back; that applications were judged stays, without who did. */
  @Override
  public void erase(PersonId person) {
    assignments.ofPerson(person).stream()
        .collect(Collectors.groupingBy(ReviewAssignment::call))
        .forEach((_, given) -> giveBack(given));
    for (var table :
        List.of(
            "profile",
            "organisation_tie",
            "seat",
            "application_tie",
            "cleared_conflict",
            "wished_pair",
            "assignment")) {
      forget("delete from experts." + table + " where person = :person", person);
    }
    for (var table : List.of("application_tie", "cleared_conflict", "wished_pair", "run")) {
      forget("update experts." + table + " set by_person = null where by_person = :person", person);
    }
    forget("update experts.seat set invited_by = null where invited_by = :person", person);
  }

  private void giveBack(List<ReviewAssignment> given) {
    var call = given.getFirst().call();
    assignments.end(
        call,
        given.stream().map(each -> new Given(each.application(), each.expert())).toList(),
        End.LEFT);
    given.forEach(each -> mails.placeOpen(call, each.application()));
  }

  private void forget(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }
}
