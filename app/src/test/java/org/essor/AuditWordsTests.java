package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the register of actions shows is words, in both languages. */
class AuditWordsTests {

  /** The first argument of what appends an entry. */
  private static final Pattern RECORDED =
      Pattern.compile("(?:AuditEntry|append|note)\\(\\s*\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

  /** What follows an action or stands for its details: the map of a statement about an entry. */
  private static final Pattern DETAILS =
      Pattern.compile(
          "(?:AuditEntry\\(|append\\(|record\\(|details =|moved =)[^;]*?Map\\.of\\(([^;]+);");

  /** A name and its value, so that a value that is a text is not taken for a name. */
  private static final Pattern NAMED =
      Pattern.compile("\"(\\w+)\",\\s*(?:\"[^\"]*\"|[^,()\"]|\\((?:[^()]|\\([^()]*\\))*\\))+");

  /** What an entry is about, before its colon. */
  private static final Pattern SUBJECT = Pattern.compile("\"([a-z-]+):[a-z]*\"");

  private static final int AT_LEAST = 60;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyActionThatIsRecordedHasWords(String language) throws IOException {
    var codes = recorded();
    assertThat(codes).hasSizeGreaterThan(AT_LEAST);
    assertThat(codes).allSatisfy(code -> assertThat(words(code, language)).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyDetailThatIsRecordedHasAName(String language) throws IOException {
    var names = new TreeSet<String>();
    for (var file : recording()) {
      var module = file.subpath(5, 6).toString();
      found(DETAILS, Files.readString(file))
          .flatMap(map -> found(NAMED, map))
          .forEach(name -> names.add(module + ".detail." + name));
    }
    assertThat(names).contains("accounts.detail.method", "grants.detail.payments");
    assertThat(names).allSatisfy(name -> assertThat(words(name, language)).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyKindOfSubjectHasAName(String language) throws IOException {
    var kinds = new TreeSet<String>();
    for (var file : recording()) {
      found(SUBJECT, Files.readString(file)).forEach(kinds::add);
    }
    assertThat(kinds).contains("person", "items");
    assertThat(kinds)
        .allSatisfy(kind -> assertThat(words("accounts.subject." + kind, language)).isNotBlank());
  }

  private static TreeSet<String> recorded() throws IOException {
    var codes = new TreeSet<String>();
    for (var file : recording()) {
      found(RECORDED, Files.readString(file)).forEach(codes::add);
    }
    return codes;
  }

  private static List<Path> recording() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(each -> each.toString().endsWith(".java"))
          .filter(AuditWordsTests::records)
          .toList();
    }
  }

  private static boolean records(Path file) {
    try {
      return Files.readString(file).contains("new AuditEntry(");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
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
