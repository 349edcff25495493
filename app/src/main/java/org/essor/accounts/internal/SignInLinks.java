package org.essor.accounts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links sent by mail that are worth one sign-in. Asking for one does the same and says the same
 * whether the address has an account or not: one is made when the link is used.
 */
@Component
public class SignInLinks {

  static final Duration LIFE = Duration.ofMinutes(15);

  /** More for one address in the life of a link send nothing: nobody's mailbox is filled. */
  static final int MOST_AT_ONCE = 3;

  private final JdbcClient db;
  private final People people;
  private final Mails mails;
  private final Translations translations;
  private final Clock clock;
  private final SiteSettings site;

  /** What was asked: a mail to this address, in this language, and where to go then. */
  public record Wish(String email, Language language, String suite) {}

  /** What a link leads to. */
  public record Link(String email, String suite) {}

  SignInLinks(
      JdbcClient db,
      People people,
      Mails mails,
      Translations translations,
      Clock clock,
      SiteSettings site) {
    this.db = db;
    this.people = people;
    this.mails = mails;
    this.translations = translations;
    this.clock = clock;
    this.site = site;
  }

  /**
   * Sends a link.
   *
   * @throws org.essor.kernel.Refusal {@code accounts.email.invalid} where it is no address
   */
  @Transactional
  public void send(Wish wish) {
    var email = StoredPeople.address(wish.email());
    if (countSentOfLate(email) >= MOST_AT_ONCE) {
      return;
    }
    var token = Tokens.make();
    var end = clock.instant().plus(LIFE);
    db.sql(
            """
            insert into accounts.link (token_hash, email, language, suite, created_at, expires_at)
            values (:hash, :email, :language, :suite, :now, :end)
            """)
        .param("hash", Tokens.hash(token))
        .param("email", email)
        .param("language", wish.language().name())
        .param("suite", wish.suite())
        .param("now", now())
        .param("end", Timestamp.from(end))
        .update();
    var until = translations.in(wish.language()).dateTime(end.atZone(ZoneOffset.UTC));
    var href = site.url() + "/connexion/lien/" + token;
    mails.send(new Mail(email, wish.language(), "accounts.mail.link", href, until));
  }

  /** Finds what a link leads to, without using it: a program that reads mails opens all links. */
  public Optional<Link> find(String token) {
    return db.sql(
            "select email, suite from accounts.link where token_hash = :hash and expires_at > :now")
        .param("hash", Tokens.hash(token))
        .param("now", now())
        .query((row, _) -> new Link(row.getString("email"), row.getString("suite")))
        .optional();
  }

  /** Uses a link: the person of its address, who is made where there is none. Nobody twice. */
  @Transactional
  public Optional<Person> use(String token) {
    return db.sql(
            """
            delete from accounts.link where token_hash = :hash and expires_at > :now
            returning email, language
            """)
        .param("hash", Tokens.hash(token))
        .param("now", now())
        .query((row, _) ->
            new Wish(row.getString("email"), Language.valueOf(row.getString("language")), ""))
        .optional()
        .map(used -> people.invite(used.email(), used.language()));
  }

  private int countSentOfLate(String email) {
    return db.sql("select count(*) from accounts.link where email = :email and created_at > :since")
        .param("email", email)
        .param("since", Timestamp.from(clock.instant().minus(LIFE)))
        .query(Integer.class)
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
