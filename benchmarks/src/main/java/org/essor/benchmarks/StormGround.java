package org.essor.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.applications.AnswerEdit;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.NewApplication;
import org.essor.calls.AidRate;
import org.essor.calls.BodyKind;
import org.essor.calls.CallDesk;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.CallSheet;
import org.essor.calls.GridCriterion;
import org.essor.calls.Round;
import org.essor.calls.Territory;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Field;
import org.essor.calls.form.Form;
import org.essor.calls.form.Limits;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Money;
import org.essor.calls.form.Option;
import org.essor.calls.form.Section;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.YesNo;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A call with one round, and drafts of applications to it that nothing is missing of, each led by
 * one of some people who are signed in. The first is made through the modules of Essor, the others
 * copy its rows.
 */
final class StormGround {

  static final String SECTION = "projet";
  static final String SUMMARY = "resume";

  private static final String PEOPLE =
      """
      insert into accounts.person (id, email, name, language, created_at)
      select md5('person' || i)::uuid, 'candidat' || i || '@exemple.fr', 'Candidat ' || i, 'FR', now()
      from generate_series(0, ? - 1) i;
      """;
  private static final String SESSIONS =
      """
      insert into accounts.session
        (id, person_id, token_hash, method, created_at, seen_at, expires_at)
      select gen_random_uuid(), md5('person' || i)::uuid, sha256(('storm' || i)::bytea), 'LINK', now(),
        now(), now() + interval '1 day'
      from generate_series(0, ? - 1) i;
      """;
  private static final String APPLICATIONS =
      """
      with copy as (select md5('application' || i)::uuid as id, i from generate_series(0, ? - 1) i),
      made as (
        insert into applications.application
          (id, call, revision, title, state, created_at, edited_at)
        select copy.id, a.call, a.revision, 'Projet ' || i, 'draft', a.created_at, a.edited_at
        from copy, applications.application a where a.id = ?),
      parts as (
        insert into applications.part (application, number, organisation)
        select copy.id, number, organisation from copy, applications.part where application = ?),
      members as (
        insert into applications.member (application, person, part, access, since, accepted_at)
        select copy.id, md5('person' || (i % ?))::uuid, 0, 'LEAD', now(), now() from copy)
      insert into applications.answer (application, part, field, version, value, person, at)
      select copy.id, part, field, version, value, md5('person' || (i % ?))::uuid, at
      from copy, applications.answer where application = ?
      """;

  private StormGround() {}

  /** Makes all of it; the round closes in a day. */
  static CallId make(String url, Connection database, int applications, int people)
      throws SQLException {
    try (var essor = InProcess.started(url, Map.of())) {
      var operator = person(essor, database, "operateur@exemple.fr");
      var call = call(essor, operator);
      var first = application(essor, call, person(essor, database, "premier@exemple.fr"));
      copy(database, first, applications, people);
      return call;
    }
  }

  /** The address of an application that was copied. */
  static String application(int number) {
    return md5("application" + number).toString();
  }

  /** The cookie of somebody's session. */
  static String session(int person) {
    return "storm" + person;
  }

  /** The round closes then, and not before; nothing else of the call changes. */
  static void closeAt(Connection database, CallId call, Instant instant) throws SQLException {
    try (var update =
        database.prepareStatement("update calls.round set closes_at = ? where call = ?")) {
      update.setTimestamp(1, Timestamp.from(instant));
      update.setObject(2, call.value());
      update.executeUpdate();
    }
  }

  private static PersonId person(
      ConfigurableApplicationContext essor, Connection database, String email) throws SQLException {
    var person = essor.getBean(People.class).invite(email, Language.FR);
    try (var update =
        database.prepareStatement(
            "update accounts.person set roles = '{INNOVATOR,OPERATOR}' where id = ?")) {
      update.setObject(1, person.id().value());
      update.executeUpdate();
    }
    return person.id();
  }

  private static CallId call(ConfigurableApplicationContext essor, PersonId operator) {
    var desk = essor.getBean(CallDesk.class);
    var id = desk.create(sheet(), operator);
    var now = Instant.now();
    var round =
        new Round(
            1,
            now.minus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(1)),
            Duration.ZERO,
            ZoneId.of("Europe/Paris"));
    desk.setRounds(new CallEdit(id, operator, desk.get(id, operator).version()), List.of(round));
    desk.saveDraftForm(new CallEdit(id, operator, 0), form());
    desk.publish(new CallEdit(id, operator, desk.get(id, operator).version()));
    return id;
  }

  private static CallSheet sheet() {
    return new CallSheet(
        "A4-03",
        text("Appel"),
        text("Un appel dont la clôture approche."),
        text("Ce que l’appel finance."),
        "Opérateur",
        "appel@exemple.fr",
        Optional.of(Euros.of(50_000_000)),
        List.of(new AidRate(text("Toutes les entreprises"), BigDecimal.valueOf(45))),
        List.of(BodyKind.SMALL_COMPANY),
        List.of(Territory.FRANCE),
        List.of(new GridCriterion("impact", text("Impact"), Text.NONE, 100)));
  }

  private static Form form() {
    return Form.of(
        Section.of(
            SECTION,
            text("Projet"),
            Field.of("titre", new ShortText(100), text("Titre")).asRequired(),
            Field.of(SUMMARY, new LongText(5_000), text("Résumé")).asRequired(),
            Field.of("montant", new Money(Limits.NONE), text("Montant")),
            Field.of(
                "theme",
                new Choice(
                    List.of(new Option("ia", text("IA")), new Option("autre", text("Autre")))),
                text("Thème")),
            Field.of("donnees", new YesNo(), text("Données de santé"))));
  }

  private static Text text(String french) {
    return new Text(french, "");
  }

  private static ApplicationId application(
      ConfigurableApplicationContext essor, CallId call, PersonId lead) {
    var applications = essor.getBean(Applications.class);
    var id = applications.create(new NewApplication(call, lead, "Projet", Optional.empty()));
    Map.of(
            "titre",
            AnswerValue.of("Un projet"),
            SUMMARY,
            AnswerValue.of("Ce que nous voulons faire. ".repeat(80)),
            "montant",
            new AnswerValue.Num(BigDecimal.valueOf(350_000)),
            "theme",
            AnswerValue.of("ia"),
            "donnees",
            new AnswerValue.Flag(true))
        .forEach((field, value) -> applications.save(new AnswerEdit(id, 0, field, 0, value, lead)));
    return id;
  }

  private static void copy(Connection database, ApplicationId first, int applications, int people)
      throws SQLException {
    execute(database, PEOPLE, List.of(people));
    execute(database, SESSIONS, List.of(people));
    var id = first.value();
    execute(database, APPLICATIONS, List.of(applications, id, id, people, people, id));
    try (var statement = database.createStatement()) {
      statement.execute("analyze");
    }
  }

  private static void execute(Connection database, String sql, List<Object> values)
      throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
    }
  }

  /** As PostgreSQL makes a uuid of {@code md5(text)}. */
  private static UUID md5(String text) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      var hex = HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      var parts = new ArrayList<String>();
      int from = 0;
      for (int length : new int[] {8, 4, 4, 4, 12}) {
        parts.add(hex.substring(from, from + length));
        from += length;
      }
      return UUID.fromString(String.join("-", parts));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
