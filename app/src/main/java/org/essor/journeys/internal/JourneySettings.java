package org.essor.journeys.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code essor.*} of the regulation content.
 *
 * @param regulation the folder of the regulation content, as {@code
 *     docs/manual/regulation-editor.md} describes it
 */
@ConfigurationProperties("essor")
record JourneySettings(@DefaultValue("./regulation") String regulation) {

  /** The folder; a {@code Path} setting would lose a leading {@code ../} on a web server. */
  Path folder() {
    return Path.of(regulation);
  }
}
