package org.essor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses ESSOR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.essor");

  private static final String[] ENGINES = {
    "org.essor.affinity..",
    "org.essor.assignment..",
    "org.essor.decision..",
    "org.essor.psychometrics..",
    "org.essor.ranking..",
    "org.essor.roadmap..",
    "org.essor.search..",
    "org.essor.selection.."
  };

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern DESIGN_SYSTEM_CLASS = Pattern.compile("[\"' ]fr-[a-z]");
  private static final Pattern INLINE = Pattern.compile("<style|<script>|\\sstyle=|\\son[a-z]+=\"");

  @Test
  void theKernelIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage("..kernel..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..")
        .because("a value type must be usable, and testable, without a framework")
        .check(ESSOR);
  }

  @Test
  void theEnginesKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..")
        .because("an engine must be usable without the application")
        .check(ESSOR);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("a test must be able to choose the time: inject java.time.Clock")
        .check(ESSOR);
  }

  @Test
  void controllersAndRepositoriesStayInTheirModule() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .haveSimpleNameEndingWith("Repository")
        .should()
        .notBePublic()
        .because("another module goes through the interface")
        .allowEmptyShould(true)
        .check(ESSOR);
  }

  @Test
  void everyFieldOfTheApplicationIsFinal() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areNotEnums()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(ENGINES)
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("gg.jte..")
        .should()
        .beFinal()
        .because("a bean or a value that changes after construction is shared mutable state")
        .check(ESSOR);
  }

  @Test
  void designSystemClassesAreWrittenInComponentsOnly() {
    assertThat(templatesThatHold(DESIGN_SYSTEM_CLASS))
        .allMatch(path -> path.startsWith("ds/") || path.startsWith("layout/"));
  }

  @Test
  void noTemplateHoldsAnInlineStyleOrScript() {
    assertThat(templatesThatHold(INLINE)).isEmpty();
  }

  private static List<String> templatesThatHold(Pattern pattern) {
    try (var files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .filter(file -> pattern.matcher(read(file)).find())
          .map(file -> TEMPLATES.relativize(file).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
