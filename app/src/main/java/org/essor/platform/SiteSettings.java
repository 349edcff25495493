package org.essor.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What kind of site this is.
 *
 * @param demo whether this is a demonstration, which every page then says: anyone can sign in as an
 *     example person of each role. {@code ./essor start --no-demo} sets it to {@code false}
 */
@ConfigurationProperties("essor")
public record SiteSettings(@DefaultValue("true") boolean demo) {}
