package org.essor.strategy.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the strategy's published figures.
 *
 * @param folder the folder of the published figures, as {@code docs/manual/coordinator.md}
 *     describes it
 */
@ConfigurationProperties("essor.strategy")
record StrategySettings(@DefaultValue("./strategy") String folder) {

  /** The folder; a {@code Path} setting would lose a leading {@code ../} on a web server. */
  Path path() {
    return Path.of(folder);
  }
}
