package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTests {

  @Test
  void readsBackWhatItWrites() {
    var text =
        CsvTable.write(
            List.of("a", "b"), List.of(List.of("é, \"ü\"", "-0.5"), List.of("", "two\nlines")));
    var table = CsvTable.read(text);
    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.rows().getFirst().get("a")).isEqualTo("é, \"ü\"");
    assertThat(table.rows().getFirst().get("b")).isEqualTo("-0.5");
    assertThat(table.rows().get(1).get("b")).isEqualTo("two\nlines");
  }

  @Test
  void noSpreadsheetRunsACellAsAFormula() {
    var text =
        CsvTable.write(
            List.of("a"), List.of(List.of("=1+1"), List.of("@x"), List.of("-cmd"), List.of("+33")));
    assertThat(text).isEqualTo("a\r\n'=1+1\r\n'@x\r\n'-cmd\r\n'+33\r\n");
  }

  @Test
  void saysWhatIsNotWellFormed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvTable.read("a\n\"open"))
        .withMessageContaining("is not a well-formed CSV table");
  }
}
