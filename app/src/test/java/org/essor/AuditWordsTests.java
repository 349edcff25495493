package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the register of actions shows is words, in both languages. */
class AuditWordsTests {

  /** The first argument of what appends an entry. */
  private static final Pattern RECORDED =
      Pattern.compile("(?:AuditEntry|append|note)\\(\\s*\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

  private static final int AT_LEAST = 60;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyActionThatIsRecordedHasWords(String language) throws IOException {
    var codes = recorded();
    assertThat(codes).hasSizeGreaterThan(AT_LEAST);
    assertThat(codes).allSatisfy(code -> assertThat(words(code, language)).isNotBlank());
  }

  private static TreeSet<String> recorded() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        var text = Files.readString(file);
        if (text.contains("AuditEntry")) {
          RECORDED.matcher(text).results().map(AuditWordsTests::code).forEach(codes::add);
        }
      }
    }
    return codes;
  }

  private static String code(MatchResult found) {
    return found.group(1);
  }

  private static String words(String code, String language) throws IOException {
    var module = code.substring(0, code.indexOf('.'));
    var texts = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/messages/" + module + "_" + language + ".properties"))) {
      texts.load(reader);
    }
    return texts.getProperty(code.replaceFirst("\\.", ".audit."), "");
  }
}
