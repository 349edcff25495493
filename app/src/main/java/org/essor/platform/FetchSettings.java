package org.essor.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Addresses that people type and this server asks: of learning platforms, of learning record
 * stores.
 *
 * @param anyHost whether such an address may be without https or within a private network; for
 *     trials on one machine. Leave it {@code false}: who manages an institution types addresses
 *     that this server then asks
 */
@ConfigurationProperties("essor.fetch")
public record FetchSettings(@DefaultValue("false") boolean anyHost) {}
