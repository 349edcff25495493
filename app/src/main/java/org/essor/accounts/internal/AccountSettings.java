package org.essor.accounts.internal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the accounts.
 *
 * @param sessionIdle how long a browser stays signed in without a visit
 * @param sessionLife how long it stays signed in at most
 * @param administrators the addresses of those who get the role of administrator when they sign in
 */
@ConfigurationProperties("essor.accounts")
public record AccountSettings(
    @DefaultValue("7d") Duration sessionIdle,
    @DefaultValue("30d") Duration sessionLife,
    @DefaultValue List<String> administrators) {

  public AccountSettings {
    administrators = List.copyOf(administrators);
  }
}
