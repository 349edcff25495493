package org.essor.cohorts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essor.cohorts.StudentLine;
import org.essor.cohorts.internal.StudentFile.Apart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentFileTests {

  private static final StudentLine EVE = new StudentLine("Ève Noël", "eve@etu.example", "TD 1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nom,E-mail,Groupe\nÈve Noël,EVE@etu.example,TD 1\n",
        "Nom;Courriel;Groupe\r\n\"Ève Noël\";eve@etu.example;TD 1\r\n",
        "Prénom\tNom\tAdresse mail\tClasse\nÈve\tNoël\teve@etu.example\tTD 1",
        "Groupe;Adresse électronique;Nom\n\nTD 1; eve@etu.example ;Ève\u00a0Noël",
        "Ève Noël, eve@etu.example, TD 1",
        "Ève Noël;eve@etu.example;TD 1;;",
        "sep=;\nName;Email;Group\nÈve Noël;eve@etu.example;TD 1",
      })
  void readsNamesAddressesAndGroupsHoweverTheyAreSeparated(String content) {
    var file = StudentFile.read(content);
    assertThat(file.students()).containsExactly(EVE);
    assertThat(file.apart()).isEmpty();
    assertThat(StudentFile.read(file.written()).students()).containsExactly(EVE);
  }

  @Test
  void readsTheEncodingsThatSpreadsheetsWrite() {
    var content = "Nom;Email;Groupe\r\nÈve Noël;eve@etu.example;TD 1\r\n";
    for (var bytes :
        List.of(
            content.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + content).getBytes(StandardCharsets.UTF_8),
            content.getBytes(Charset.forName("windows-1252")),
            content.getBytes(StandardCharsets.UTF_16),
            ("\ufeff" + content).getBytes(StandardCharsets.UTF_16LE))) {
      assertThat(StudentFile.read(bytes).students()).containsExactly(EVE);
    }
  }

  @Test
  void keepsEachLineApartThatCannotBeUsedWithItsNumberAndWhy() {
    var file =
        StudentFile.read(
            """
            Nom;Email;Groupe
            Anna;anna@etu.example;A

            Bilal;bilal(at)etu.example;A
            Chloé;;B
            "Dan;dan@etu.example;B
            Anna bis;ANNA@etu.example;B
            Eli;eli@etu.example;B;trop
            %s;long@etu.example;B
            Farid;farid@etu.example
            """
                .formatted("x".repeat(121)));
    assertThat(file.students())
        .extracting(StudentLine::email)
        .containsExactly("anna@etu.example", "farid@etu.example");
    assertThat(file.apart())
        .extracting(Apart::line, Apart::reason, Apart::fact)
        .containsExactly(
            tuple(4, "cohorts.apart.email", "bilal(at)etu.example"),
            tuple(5, "cohorts.apart.missing", ""),
            tuple(6, "cohorts.apart.quotes", ""),
            tuple(7, "cohorts.apart.twice", "2"),
            tuple(8, "cohorts.apart.columns", ""),
            tuple(9, "cohorts.apart.long", "120"));
    assertThat(file.writtenApart()).startsWith("Bilal;bilal(at)").contains("Chloé;;B\n");
  }

  @Test
  void saysWhichColumnsItDoesNotUse() {
    var file = StudentFile.read("Nom;Né le;Email\nAnna;2004-01-01;anna@etu.example");
    assertThat(file.ignored()).containsExactly("Né le");
    assertThat(file.students().getFirst().name()).isEqualTo("Anna");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThatThrownBy(() -> StudentFile.read(" \r\n\t")).hasMessage("cohorts.file.empty");
    assertThatThrownBy(() -> StudentFile.read(new byte[StudentFile.LARGEST + 1]))
        .hasMessage("cohorts.file.large");
    for (var wrong : List.of("PK\3\4xl/workbook.xml", "%PDF-1.7", "a\0b")) {
      assertThatThrownBy(() -> StudentFile.read(wrong.getBytes(StandardCharsets.ISO_8859_1)))
          .hasMessage("cohorts.file.kind");
    }
  }

  @Test
  void aFileOfHeadingsAloneHasNoStudents() {
    assertThat(StudentFile.read("Nom;Email;Groupe").students()).isEmpty();
    assertThat(StudentFile.read("Nom;Groupe\nAnna;A").apart()).hasSize(2);
  }
}
