package org.essor.platform.web;

import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits that protect the site from abuse.
 *
 * @param requestsPerMinute how many requests one client address may make in a minute, all at once
 *     at most; 0: no limit. Static files and the health page do not count
 * @param formsPerMinute how many forms one client address may send in a minute
 * @param signInsPerMinute how many of them may be sign-ins
 * @param maxRequestSize the largest body of a request, such as {@code 256KB}
 * @param trustedProxies addresses, or ranges such as {@code 10.0.0.0/8}, of the reverse proxies in
 *     front of Essor: only what they say of the client ({@code X-Forwarded-For}, {@code
 *     X-Forwarded-Proto}) is believed. Empty: nobody is
 */
@Validated
@ConfigurationProperties("essor.web")
record WebSettings(
    @DefaultValue("600") @Min(0) int requestsPerMinute,
    @DefaultValue("120") @Min(1) int formsPerMinute,
    @DefaultValue("20") @Min(1) int signInsPerMinute,
    @DefaultValue("256KB") DataSize maxRequestSize,
    @DefaultValue List<String> trustedProxies) {

  WebSettings {
    trustedProxies = List.copyOf(trustedProxies);
  }
}
