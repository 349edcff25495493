package org.essor.platform.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server (SMTP). Without one, mails wait in the outbox; in a demonstration the page {@code
 * /courriels} shows them.
 *
 * @param host its name; empty: there is none
 * @param port its port
 * @param user the user, empty where none is asked for
 * @param password his password; better given as {@code ESSOR_MAIL_PASSWORD}
 * @param tls {@code required} (STARTTLS), {@code implicit} (TLS from the first byte) or {@code
 *     none}
 * @param from the sender's address
 */
@ConfigurationProperties("essor.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("required") Tls tls,
    @DefaultValue("essor@localhost") String from) {

  enum Tls {
    REQUIRED,
    IMPLICIT,
    NONE
  }

  boolean hasServer() {
    return !host.isEmpty();
  }
}
