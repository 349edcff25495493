package org.essor.platform.internal;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to the mail server, each with one time limit for each step. */
final class MailServer {

  private static final String LIMIT_MILLIS = "10000";

  private final MailSettings settings;
  private final JavaMailSenderImpl sender;

  MailServer(MailSettings settings) {
    this.settings = settings;
    this.sender = sender(settings);
  }

  /**
   * Sends a text; the identifier makes a mail sent twice known as one.
   *
   * @throws org.springframework.mail.MailException where the server does not take it
   */
  void send(UUID id, String to, WrittenMail mail) {
    var message = sender.createMimeMessage();
    try {
      var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(to);
      helper.setSubject(mail.subject());
      helper.setText(mail.body());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Essor-Mail", id.toString());
    } catch (MessagingException e) {
      throw new IllegalStateException("Not a mail: " + id, e);
    }
    sender.send(message);
  }

  private static JavaMailSenderImpl sender(MailSettings settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    if (!settings.user().isEmpty()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
    }
    sender.setJavaMailProperties(properties(settings));
    return sender;
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", LIMIT_MILLIS);
    properties.put("mail.smtp.timeout", LIMIT_MILLIS);
    properties.put("mail.smtp.writetimeout", LIMIT_MILLIS);
    properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.required", settings.tls() == MailSettings.Tls.REQUIRED);
    properties.put("mail.smtp.starttls.enable", settings.tls() == MailSettings.Tls.REQUIRED);
    properties.put("mail.smtp.ssl.enable", settings.tls() == MailSettings.Tls.IMPLICIT);
    return properties;
  }
}
