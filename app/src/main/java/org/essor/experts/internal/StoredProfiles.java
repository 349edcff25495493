package org.essor.experts.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.Territory;
import org.essor.experts.Area;
import org.essor.experts.DeclaredTie;
import org.essor.experts.ExpertKind;
import org.essor.experts.Organisation;
import org.essor.experts.Profile;
import org.essor.experts.Profile.Availability;
import org.essor.experts.Profiles;
import org.essor.experts.ReadingLanguage;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredProfiles implements Profiles {

  private final JdbcClient db;
  private final BarredAssignments assignments;
  private final AuditLog audit;
  private final Clock clock;

  StoredProfiles(JdbcClient db, BarredAssignments assignments, AuditLog audit, Clock clock) {
    this.db = db;
    this.assignments = assignments;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<Profile> find(PersonId person) {
    return list(List.of(person)).stream().findFirst();
  }

  @Override
  public List<Profile> list(Collection<PersonId> people) {
    return db.sql("select * from experts.profile where person = any(:people) order by person")
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) -> profile(row))
        .list();
  }

  private static Profile profile(ResultSet row) throws SQLException {
    return new Profile(
        new PersonId(row.getObject("person", UUID.class)),
        organisation(row),
        ExpertKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("region")).map(Territory::valueOf),
        constants(row, "areas", Area.class),
        row.getString("words"),
        constants(row, "languages", ReadingLanguage.class),
        new Availability(day(row, "available_from"), day(row, "available_until")),
        row.getInt("max_load"));
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getString("organisation"), Optional.ofNullable(row.getString("siret")));
  }

  private static <E extends Enum<E>> Set<E> constants(ResultSet row, String column, Class<E> type)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(name -> Enum.valueOf(type, name))
        .collect(Collectors.toSet());
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }

  @Override
  public void save(Profile profile) {
    db.sql(
            """
            insert into experts.profile (person, organisation, siret, kind, region, areas, words,
              languages, available_from, available_until, max_load, changed_at)
            values (:person, :organisation, :siret, :kind, :region, :areas, :words,
              :languages, :from, :until, :load, :now)
            on conflict (person) do update set
              organisation = excluded.organisation, siret = excluded.siret, kind = excluded.kind,
              region = excluded.region, areas = excluded.areas, words = excluded.words,
              languages = excluded.languages, available_from = excluded.available_from,
              available_until = excluded.available_until, max_load = excluded.max_load,
              changed_at = excluded.changed_at
            """)
        .param("person", profile.person().value())
        .param("organisation", profile.organisation().name())
        .param("siret", profile.organisation().siret().orElse(null))
        .param("kind", profile.kind().name())
        .param("region", profile.region().map(Territory::name).orElse(null))
        .param("areas", names(profile.areas()))
        .param("words", profile.words())
        .param("languages", names(profile.languages()))
        .param("from", profile.availability().from().orElse(null))
        .param("until", profile.availability().until().orElse(null))
        .param("load", profile.maxLoad())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    assignments.end(profile.person());
    append("experts.profile-saved", profile.person());
  }

  private static String[] names(Set<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(Enum::name).toArray(String[]::new);
  }

  @Override
  public List<Profile> search(Wanted wanted) {
    var today = clock.instant().atZone(Paris.ZONE).toLocalDate();
    var words = words(wanted.words());
    return db
        .sql(
            """
            select * from experts.profile
            where (:area = '' or :area = any(areas)) and (:language = '' or :language = any(languages))
              and (:kind = '' or kind = :kind)
            order by organisation, person
            """)
        .param("area", wanted.area().map(Area::name).orElse(""))
        .param("language", wanted.language().map(ReadingLanguage::name).orElse(""))
        .param("kind", wanted.kind().map(ExpertKind::name).orElse(""))
        .query((row, _) -> profile(row))
        .list()
        .stream()
        .filter(profile -> !wanted.availableNow() || profile.availability().covers(today))
        .filter(profile -> words.isEmpty() || hits(profile, words) > 0)
        .sorted((one, other) -> Long.compare(hits(other, words), hits(one, words)))
        .limit(MOST_FOUND)
        .toList();
  }

  private static List<String> words(String text) {
    return Stream.of(OrganisationName.key(text).split(" "))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static long hits(Profile profile, List<String> words) {
    var text = OrganisationName.key(profile.words() + " " + profile.organisation().name());
    return words.stream().filter(text::contains).count();
  }

  @Override
  public List<DeclaredTie> listTies(PersonId person) {
    return db.sql(
            """
            select * from experts.organisation_tie where person = :person order by since desc, id
            """)
        .param("person", person.value())
        .query((row, _) ->
            new DeclaredTie(
                row.getObject("id", UUID.class),
                organisation(row),
                row.getString("nature"),
                row.getTimestamp("since").toInstant()))
        .list();
  }

  @Override
  public void addTie(PersonId person, Organisation organisation, String nature) {
    if (listTies(person).size() >= MOST_TIES) {
      throw new Refusal("experts.ties.many");
    }
    db.sql(
            """
            insert into experts.organisation_tie (id, person, organisation, siret, nature, since)
            values (:id, :person, :organisation, :siret, :nature, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("organisation", organisation.name())
        .param("siret", organisation.siret().orElse(null))
        .param("nature", nature)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    assignments.end(person);
    append("experts.tie-declared", person);
  }

  @Override
  public void removeTie(PersonId person, UUID tie) {
    db.sql("delete from experts.organisation_tie where id = :id and person = :person")
        .param("id", tie)
        .param("person", person.value())
        .update();
    append("experts.tie-taken-back", person);
  }

  private void append(String action, PersonId person) {
    audit.append(new AuditEntry(action, "person:" + person, Optional.of(person), Map.of()));
  }
}
