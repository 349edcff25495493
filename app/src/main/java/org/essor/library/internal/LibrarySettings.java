package org.essor.library.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code essor.*} of the library content.
 *
 * @param library the folder of the library content, as {@code docs/manual/library-editor.md}
 *     describes it
 */
@ConfigurationProperties("essor")
record LibrarySettings(@DefaultValue("./library") String library) {

  /** The folder; a {@code Path} setting would lose a leading {@code ../} on a web server. */
  Path folder() {
    return Path.of(library);
  }
}
