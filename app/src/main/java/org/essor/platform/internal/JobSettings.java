package org.essor.platform.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Work done in the background: mails, reminders, erasure.
 *
 * @param enabled whether this process does it; of several processes on one database any number may
 */
@ConfigurationProperties("essor.jobs")
record JobSettings(@DefaultValue("true") boolean enabled) {}
