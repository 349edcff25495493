package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class OutboxModuleTests {

  /** Nobody listens on the discard port. */
  private static final int CLOSED_PORT = 9;

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Autowired JdbcClient db;
  @Autowired NamedParameterJdbcOperations batches;
  @Autowired TransactionTemplate transaction;

  private final Translations translations =
      language ->
          new Texts(
              language,
              Map.of(
                  "test.mail.subject", "Un essai",
                  "test.mail.body", "Il y en a {0}.",
                  "platform.mail.foot", " – {0}"));

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final String to = UUID.randomUUID() + "@example.org";

  @BeforeEach
  void anEmptyOutbox() {
    db.sql("delete from platform.mail").update();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailLeavesAfterTheCommitInTheLanguageOfItsReader() throws Exception {
    var outbox = outbox(NOW);
    send(outbox);
    outbox.sendDue();

    var sent = server.getReceivedMessages();
    assertThat(sent).hasSize(1);
    assertThat(sent[0].getSubject()).isEqualTo("Un essai");
    assertThat(GreenMailUtil.getBody(sent[0]))
        .isEqualTo("Il y en a 12. =E2=80=93 https://essor.example");
    assertThat(sent[0].getAllRecipients()[0]).hasToString(to);
  }

  @Test
  void aMailThatWasSentIsNotSentAgainAndItsFactsAreErased() {
    var outbox = outbox(NOW);
    send(outbox);
    outbox.sendDue();
    outbox.sendDue();

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(column("cardinality(facts)")).isEqualTo("0");
  }

  @Test
  void nothingIsSentOfWhatWasRolledBack() {
    var outbox = outbox(NOW);
    transaction.executeWithoutResult(status -> {
      outbox.send(mail());
      status.setRollbackOnly();
    });
    outbox.sendDue();

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aMailIsTriedAgainLaterWhereTheServerFails() {
    send(outbox(NOW));
    outbox(NOW, CLOSED_PORT).sendDue();
    assertThat(column("attempts")).isEqualTo("1");

    outbox(NOW.plusSeconds(59)).sendDue();
    assertThat(server.getReceivedMessages()).isEmpty();
    outbox(NOW.plusSeconds(61)).sendDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aMailIsGivenUpAfterTwoDays() {
    send(outbox(NOW));
    outbox(NOW.plus(Duration.ofHours(49)), CLOSED_PORT).sendDue();

    assertThat(column("failed_at is not null and cardinality(facts) = 0")).isEqualTo("true");
  }

  @Test
  void whatWasWrittenIsErasedAfterThirtyDays() {
    send(outbox(NOW));
    outbox(NOW.plus(Duration.ofDays(30))).forgetOld();
    assertThat(column("attempts")).isEqualTo("0");

    outbox(NOW.plus(Duration.ofDays(30)).plusSeconds(1)).forgetOld();
    assertThat(db.sql("select count(*) from platform.mail").query(Integer.class).single()).isZero();
  }

  @Test
  void thePausesGrowUpToSixHours() {
    assertThat(Outbox.pause(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Outbox.pause(3)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Outbox.pause(60)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void aTextThatDoesNotExistIsRefusedAtOnce() {
    var outbox = outbox(NOW);
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                _ -> outbox.send(new Mail(to, Language.FR, "no.such"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void send(Outbox outbox) {
    transaction.executeWithoutResult(_ -> outbox.send(mail()));
  }

  private Mail mail() {
    return new Mail(to, Language.FR, "test.mail", "12");
  }

  private Outbox outbox(Instant now) {
    return outbox(now, server.getSmtp().getPort());
  }

  private Outbox outbox(Instant now, int port) {
    return new Outbox(
        db,
        batches,
        transaction,
        translations,
        Clock.fixed(now, ZoneOffset.UTC),
        _ -> {},
        new SiteSettings(false, "https://essor.example"),
        new MailSettings("127.0.0.1", port, "", "", MailSettings.Tls.NONE, "essor@example.org"));
  }

  private String column(String what) {
    return String.valueOf(
        db.sql("select (" + what + ")::text from platform.mail where recipient = :to")
            .param("to", to)
            .query(String.class)
            .single());
  }
}
