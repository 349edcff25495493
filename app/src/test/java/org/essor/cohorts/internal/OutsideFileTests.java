package org.essor.cohorts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.OutsideResult.Part;
import org.essor.cohorts.internal.OutsideFile.When;
import org.essor.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns are those of the result file of a session of certification of Pix. */
class OutsideFileTests {

  private static final When WHEN = new When(new AcademicYear(2026), LocalDate.of(2027, 3, 1));

  private static final String HEADS =
      "\uFEFF\"Numéro de certification\";\"Prénom\";\"Nom\";\"Date de naissance\";\"Lieu de"
          + " naissance\";\"Identifiant Externe\";\"Statut\";\"Nombre de Pix\";\"1.1\";\"1.2\";\"5.2\";"
          + "\"Commentaire jury pour l’organisation\";\"Session\";\"Centre de certification\";\"Date"
          + " de passage de la certification\"\n";

  private static OutsideFile read(String lines) {
    return OutsideFile.read(lines, WHEN);
  }

  @Test
  void aFileOfPixSaysWhomWhatAndWhenByCompetence() {
    var file =
        read(
            HEADS
                + "1234;\"Camille\";\"Martin\";\"20/03/2004\";\"Rennes\";\"E77\";\"Validée\";512;3;4;\"-\";"
                + "\"\";5;\"Université\";\"12/01/2027\"\n"
                + "1235;\"Zoé\";\"Petit\";\"21/03/2004\";\"Brest\";\"\";\"Rejetée\";0;0;0;0;\"\";5;"
                + "\"Université\";\"12/01/2027\"\n");
    assertThat(file.apart()).isEmpty();
    assertThat(file.ignored()).isEqualTo(5);
    var first = file.results().getFirst();
    assertThat(first.who()).isEqualTo("E77");
    assertThat(first.email()).isEmpty();
    assertThat(first.name()).isEqualTo("Camille Martin");
    assertThat(first.result()).isEqualTo("512 Pix");
    assertThat(first.certified()).isTrue();
    assertThat(first.heldOn()).contains(LocalDate.of(2027, 1, 12));
    assertThat(first.parts()).containsExactly(new Part("1.1", "3"), new Part("1.2", "4"));
    assertThat(first.toString()).doesNotContain("2004", "Rennes");
    var second = file.results().getLast();
    assertThat(second.who()).isEqualTo("1235");
    assertThat(second.certified()).isFalse();
  }

  @Test
  void otherServicesNameTheirDomains() {
    var file =
        read(
            "email,Domaine 1 – Données,Competence B,score,date\n"
                + "A.B@Etu.example,Avancé,12,80,2026-10-02\n");
    var only = file.results().getFirst();
    assertThat(only.who()).isEqualTo("a.b@etu.example").isEqualTo(only.email());
    assertThat(only.result()).isEqualTo("80");
    assertThat(only.certified()).isTrue();
    assertThat(only.parts())
        .containsExactly(new Part("Domaine 1 – Données", "Avancé"), new Part("Competence B", "12"));
  }

  @ParameterizedTest
  @CsvSource({
    "';x;Validée;12/01/2027;3', whom, ''",
    "'a@;x;Validée;12/01/2027;3', email, 'a@'",
    "'a@b.example;x;En attente;12/01/2027;3', status, 'En attente'",
    "'a@b.example;x;;12/01/2027;3', status, ''",
    "'a@b.example;x;Validée;31/02/2027;3', day, '31/02/2027'",
    "'a@b.example;x;Validée;02/03/2027;3', day, '02/03/2027'",
    "'a@b.example;x;Validée;31/08/2026;3', year, '2026-2027'",
    "'a@b.example;x;Validée;12/01/2027;3;4', columns, ''",
    "'a@b.example;\"x;Validée;12/01/2027;3', quotes, ''",
    "'ok@b.example;x;Validée;12/01/2027;3', same, '2'"
  })
  void aLineThatCannotBeUsedSaysWhy(String line, String reason, String fact) {
    var file = read("email;nom;statut;date;1.1\nok@b.example;x;Validée;01/09/2026;3\n" + line);
    assertThat(file.results()).hasSize(1);
    assertThat(file.apart())
        .containsExactly(new StudentFile.Apart(3, line, "cohorts.apart." + reason, fact));
  }

  @Test
  void withoutHeadingsAnAddressAndAResultAreCertified() {
    var file = read("camille@etu.example; 512 Pix\nx\n");
    assertThat(file.results().getFirst().result()).isEqualTo("512 Pix");
    assertThat(file.results().getFirst().certified()).isTrue();
    assertThat(file.apart()).hasSize(1);
  }

  @Test
  void aFileThatNamesNobodyIsRefused() {
    assertThatThrownBy(() -> read("nom;score\nMartin;3\n"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cohorts.file.heads"));
  }
}
