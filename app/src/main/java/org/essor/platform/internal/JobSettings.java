package org.essor.platform.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Work done in the background: mails, reminders, erasure.
 *
 * @param enabled whether this process does it; of several processes on one database any number may
 * @param after the pause between the start and the first of them: whoever has started Essor wants
 *     to see a page first. {@code ./essor start} sets it to {@code 2s}
 */
@ConfigurationProperties("essor.jobs")
record JobSettings(@DefaultValue("true") boolean enabled, @DefaultValue("0s") Duration after) {}
