package org.essor.projects.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.essor.projects.TeamRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to teams, each person in his language. Call within a transaction. */
@Component
class TeamMails {

  private final JdbcClient db;
  private final People people;
  private final Mails mails;
  private final Translations translations;
  private final SiteSettings site;

  TeamMails(
      JdbcClient db, People people, Mails mails, Translations translations, SiteSettings site) {
    this.db = db;
    this.people = people;
    this.mails = mails;
    this.translations = translations;
    this.site = site;
  }

  /** Writes to the owners of a project; the texts are given its name, a day and its address. */
  void toOwners(UUID project, String textKey, LocalDate day) {
    for (Person person : members(project, List.of(TeamRole.OWNER.name()))) {
      var date = translations.in(person.language()).date(day);
      send(person, textKey, name(project), date, address(project));
    }
  }

  /** Writes to all members; the texts are given the name of the project and its address. */
  void toTeam(UUID project, String textKey) {
    for (Person person : members(project, List.of("OWNER", "EDITOR", "VIEWER"))) {
      send(person, textKey, name(project), address(project));
    }
  }

  /**
   * Invites: the texts are given who invites, the name of the project and the address to accept.
   */
  void invite(UUID project, Person invited, PersonId by) {
    send(
        invited,
        "projects.mail.invitation",
        people.get(by).displayName(),
        name(project),
        site.url() + "/projets");
  }

  private void send(Person person, String textKey, String... facts) {
    mails.send(new Mail(person.email(), person.language(), textKey, facts));
  }

  private String address(UUID project) {
    return site.url() + "/projets/" + project;
  }

  private String name(UUID project) {
    return db.sql("select name from projects.project where id = :id")
        .param("id", project)
        .query(String.class)
        .single();
  }

  private List<Person> members(UUID project, List<String> roles) {
    return people.list(
        db
            .sql(
                """
                select person from projects.member
                where project = :id and accepted_at is not null and role in (:roles)
                """)
            .param("id", project)
            .param("roles", roles)
            .query(UUID.class)
            .list()
            .stream()
            .map(PersonId::new)
            .toList());
  }
}
