package org.essor.skills.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the measure of skills.
 *
 * @param folder the folder of the framework and the bank
 */
@ConfigurationProperties("essor.skills")
record SkillsSettings(@DefaultValue("./skills") String folder) {

  /** The folder; a {@code Path} setting would lose a leading {@code ../} on a web server. */
  Path path() {
    return Path.of(folder);
  }
}
