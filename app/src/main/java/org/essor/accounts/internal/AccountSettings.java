package org.essor.accounts.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the accounts.
 *
 * @param sessionIdle how long a browser stays signed in without a visit
 * @param sessionLife how long it stays signed in at most
 */
@ConfigurationProperties("essor.accounts")
public record AccountSettings(
    @DefaultValue("7d") Duration sessionIdle, @DefaultValue("30d") Duration sessionLife) {}
