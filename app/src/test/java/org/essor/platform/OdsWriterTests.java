package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class OdsWriterTests {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private static byte[] written(List<?>... rows) {
    var out = new ByteArrayOutputStream();
    var ods = new OdsWriter(out, "Feuille", List.of("A", "B"));
    List.of(rows).forEach(ods::row);
    ods.end();
    return out.toByteArray();
  }

  private static String content(byte[] file) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("No content");
  }

  @Test
  void theTypeStandsFirstAndIsNotCompressed() throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(written()))) {
      var first = zip.getNextEntry();
      assertThat(first.getName()).isEqualTo("mimetype");
      assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(zip.readAllBytes()).asString().isEqualTo(TYPE);
    }
  }

  @Test
  void numbersAreNumbersAndTextsAreNeverFormulas() throws Exception {
    var content = content(written(List.of(new BigDecimal("1250.50"), "=1+1 <b>")));
    assertThat(content)
        .contains("office:value-type=\"float\" office:value=\"1250.50\"")
        .contains("office:value-type=\"string\"><text:p>=1+1 &lt;b&gt;</text:p>")
        .doesNotContain("table:formula");
  }

  @Test
  void daysAndInstantsAreDatesAndTheFirstRowIsToldFromTheOthers() throws Exception {
    var day = LocalDate.parse("2027-02-01");
    var content = content(written(List.of(day, Instant.parse("2026-11-23T01:56:59.384Z"))));
    assertThat(content)
        .contains("\"day\" office:value-type=\"date\" office:date-value=\"2027-02-01\"")
        .contains("office:date-value=\"2026-11-23T01:56:59\"")
        .contains("table:style-name=\"head\" office:value-type=\"string\"><text:p>A</text:p>");
  }

  @Test
  void anyTextGivesAWellFormedDocument() throws Exception {
    var content = content(written(List.of("a\u0001b\uD800c\n\nd 😀", "")));
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    var lines = document.getElementsByTagName("text:p");
    assertThat(lines.item(2).getTextContent()).isEqualTo("abc");
    assertThat(lines.item(4).getTextContent()).isEqualTo("d 😀");
  }
}
