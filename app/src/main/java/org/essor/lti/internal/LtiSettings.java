package org.essor.lti.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of learning platforms.
 *
 * @param anyHost whether a platform may stand at an address without https or within a private
 *     network; for trials on one machine. Leave it {@code false}: who manages an institution types
 *     addresses that this server then asks
 */
@ConfigurationProperties("essor.lti")
public record LtiSettings(@DefaultValue("false") boolean anyHost) {}
