package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document, or a marked part of one, that a test writes: it fails when the document says
 * something else, and rewrites it when run with {@code -Dessor.docs.update=true}.
 *
 * @param file its place
 */
record GeneratedDocument(Path file) {

  private static final boolean UPDATE = Boolean.getBoolean("essor.docs.update");

  static GeneratedDocument of(String name) {
    return new GeneratedDocument(Path.of("../docs").resolve(name));
  }

  void mustBe(String content) throws IOException {
    if (UPDATE) {
      Files.writeString(file, content);
    }
    assertThat(file).as("Run: mvn verify -Dessor.docs.update=true").hasContent(content);
  }

  /** Only what stands between {@code <!-- part:begin -->} and {@code <!-- part:end -->}. */
  void mustHold(String part, String content) throws IOException {
    var whole = Files.readString(file);
    var begin = "<!-- " + part + ":begin -->\n";
    var end = "<!-- " + part + ":end -->";
    var before = whole.substring(0, whole.indexOf(begin) + begin.length());
    mustBe(before + content + whole.substring(whole.indexOf(end)));
  }
}
