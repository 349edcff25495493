package org.essor.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Documents that people put on the site.
 *
 * @param maxSize the largest file, such as {@code 10MB}
 */
@ConfigurationProperties("essor.documents")
public record DocumentSettings(@DefaultValue("10MB") DataSize maxSize) {}
