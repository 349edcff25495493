package org.essor.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this site is, and where.
 *
 * @param demo whether this is a demonstration, which every page then says: anyone can sign in as an
 *     example person of each role. {@code ./essor start --no-demo} sets it to {@code false}
 * @param url the address at which people reach this site, such as {@code https://essor.example.fr}:
 *     mails and sign-in lead to it. {@code ./essor start} sets it to the one of this machine
 */
@ConfigurationProperties("essor")
public record SiteSettings(
    @DefaultValue("true") boolean demo, @DefaultValue("http://localhost:8080") String url) {

  public SiteSettings {
    url = url.replaceFirst("/+$", "");
  }
}
