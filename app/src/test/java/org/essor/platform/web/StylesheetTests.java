package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StylesheetTests {

  /** A block left open silently puts all that follows under its condition. */
  @Test
  void closesEachBlockBeforeTheNextOneThatStandsAtTheMargin() throws IOException {
    int depth = 0;
    for (var line : Files.readAllLines(Path.of("src/main/resources/static/essor.css"))) {
      if (line.endsWith("{") && !line.startsWith(" ")) {
        assertThat(depth).as("open blocks before: " + line).isZero();
      }
      depth += count(line, '{') - count(line, '}');
    }
    assertThat(depth).isZero();
  }

  private static int count(String line, char wanted) {
    return (int) line.chars().filter(each -> each == wanted).count();
  }
}
