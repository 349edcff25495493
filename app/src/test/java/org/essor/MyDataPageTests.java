package org.essor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.accounts.Role;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.essor.projects.ASavedProject;
import org.essor.projects.ProjectDocuments;
import org.essor.projects.ProjectDocuments.Upload;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.TeamRole;
import org.essor.projects.Teams;
import org.essor.strategy.Edit;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Stated;
import org.essor.strategy.Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What all modules hold of a person: taken away as data, printed, erased with his account. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class MyDataPageTests {

  private static final String TERM = "/bibliotheque/glossaire/essai";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired ProjectDocuments documents;
  @Autowired Strategy strategy;
  @Autowired ObjectProvider<PersonalData> data;
  @Autowired ObjectProvider<PersonalPapers> papers;

  private Person person;
  private ProjectId project;

  /** A coordinator who keeps a project, states a figure, reports an entry and answers another. */
  @BeforeEach
  void somebodyWhoDidSomethingEverywhere() {
    person = APerson.with(db, Role.COORDINATOR);
    var other = APerson.with(db, Role.INNOVATOR);
    var aProject = new ASavedProject(projects, teams);
    project = aProject.ownedBy(person);
    aProject.join(project, person, other, TeamRole.EDITOR);
    documents.add(
        project, person.id(), new Upload("avis.txt", person.id().toString().getBytes(UTF_8)));
    state();
    report("Reçu de " + person.id(), person.email());
    report("Répondu par " + person.id(), "lecteur@example.org");
    post(
        "/bibliotheque/signalements/" + number("Répondu par " + person.id()),
        "outcome",
        "KEPT",
        "text",
        "Réponse de " + person.id());
  }

  private void state() {
    var subject = "A1-01";
    var latest = strategy.findLatest(subject, Property.PHASE);
    strategy.state(
        new Edit(
            person.id(),
            subject,
            Property.PHASE,
            Period.of("2026-10-01"),
            Stated.of(Property.PHASE.type(), "launched"),
            "Motif de " + person.id(),
            "Note de la coordination",
            latest.map(one -> one.id()).orElse(0L)));
  }

  private void report(String words, String email) {
    assertThat(post(TERM + "/signaler", "reason", "WRONG", "words", words, "email", email))
        .hasStatus3xxRedirection();
  }

  private long number(String words) {
    return db.sql("select number from library.report where words = ?")
        .param(words)
        .query(Long.class)
        .single();
  }

  private MvcTestResult post(String path, String... fields) {
    var request =
        browser
            .post()
            .uri(path)
            .with(csrf())
            .with(AsPerson.of(person))
            .with(from -> {
              from.setRemoteAddr("network of " + person.id());
              return from;
            });
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void theDataHoldWhatEachModuleKeepsOfHim() {
    assertThat(browser.get().uri("/compte/donnees.json").with(AsPerson.of(person)))
        .hasStatusOk()
        .bodyText()
        .contains(
            person.email(),
            project.toString(),
            "Motif de " + person.id(),
            "Reçu de " + person.id(),
            "Réponse de " + person.id(),
            "/bibliotheque/signalements/suivi/");
  }

  @Test
  void eachModuleThatGivesDataAlsoPrintsThem() {
    assertThat(papers.orderedStream().map(PersonalPapers::name))
        .containsExactlyInAnyOrderElementsOf(data.orderedStream().map(PersonalData::name).toList());
  }

  @Test
  void theDocumentTellsTheSameInBothLanguagesTaggedForThoseWhoHearIt() throws IOException {
    try (var french = pdf("/compte/donnees.pdf");
        var english = pdf("/compte/donnees.pdf?lang=en")) {
      assertThat(text(french))
          .contains("Vos données", "Coordination de la stratégie", "Projet « Projet d’essai »")
          .contains("Motif de", "Reçu de", "Réponse de", "Responsable", "Premières réponses");
      assertThat(text(english))
          .contains("Your data", "Project “Projet d’essai”", "Reports sent", "What you entered")
          .doesNotContain("Signalements", "Historique");
      assertThat(french.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(french.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(english.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void theDocumentOfAProjectIsTheWholeProject() throws IOException {
    try (var french = pdf("/projets/" + project + "/projet.pdf");
        var english = pdf("/projets/" + project + "/projet.pdf?lang=en")) {
      assertThat(text(french))
          .contains("Projet « Projet d’essai »", "Résultat", "Faits", "D’où cela vient")
          .contains("Équipe", "Personne COORDINATOR", "avis.txt", "Historique", "Signature");
      assertThat(text(english))
          .contains("Facts", "Where it comes from", "Team", "History", "First answers")
          .doesNotContain("Équipe", "Historique");
      assertThat(english.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void aShortColumnIsNotSqueezedByALongOne() throws IOException {
    try (var document = pdf("/projets/" + project + "/projet.pdf")) {
      assertThat(new PDFTextStripper().getText(document)).contains("Avant", "pas de réponse");
    }
  }

  private PDDocument pdf(String path) throws IOException {
    var answer = browser.get().uri(path).with(AsPerson.of(person)).exchange();
    assertThat(answer).hasStatusOk().hasContentType("application/pdf");
    return Loader.loadPDF(answer.getResponse().getContentAsByteArray());
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replace('\u202f', ' ').replaceAll("\\s+", " ");
  }

  @Test
  void eachModuleHasASentenceThatSaysWhatItErases() {
    assertThat(Translations.read(Language.FR).patterns().keySet())
        .containsAll(data.orderedStream().map(one -> one.name() + ".erasure").toList());
  }

  @Test
  void eachModuleThatHoldsSomethingOfHimSaysWhatIsErased() {
    for (var language : List.of("fr", "en")) {
      assertThat(browser.get().uri("/compte/supprimer?lang=" + language).with(AsPerson.of(person)))
          .hasStatusOk();
    }
    assertThat(browser.get().uri("/compte/supprimer").with(AsPerson.of(person)))
        .bodyText()
        .contains("dans son historique public", "Vos signalements restent sans votre adresse")
        .contains("Les projets sur lesquels vous travaillez seul sont effacés")
        .doesNotContain("Votre profil d’expert", "Vos diagnostics de compétences");
  }

  /** All tables of all modules are looked through, also those that are made after this test. */
  @Test
  void afterTheErasureNothingButTheRegisterNamesHimAnyMore() {
    assertThat(places()).contains("strategy.statement.author", "library.report.answered_by");

    assertThat(post("/compte/supprimer", "sure", "yes")).hasRedirectedUrl("/connexion/adieu");

    assertThat(places()).containsExactly("audit.entry.actor", "audit.entry.subject");
    assertThat(number("Reçu de " + person.id())).isPositive();
    assertThat(strategy.listHistory().getFirst().origin().toString())
        .contains("Motif de " + person.id(), "Optional.empty");
  }

  private List<String> places() {
    return db
        .sql(
            """
            select table_schema, table_name, column_name, data_type from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema') and data_type in ('uuid', 'text')
            order by table_schema, table_name, column_name
            """)
        .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .filter(this::names)
        .map(Column::toString)
        .toList();
  }

  private record Column(String schema, String table, String name) {
    @Override
    public String toString() {
      return schema + "." + table + "." + name;
    }
  }

  private boolean names(Column column) {
    var sql =
        "select exists (select 1 from %s.%s where %s::text in (:id, :email, :subject))"
            .formatted(column.schema(), column.table(), column.name());
    return db.sql(sql)
        .param("id", person.id().toString())
        .param("email", person.email())
        .param("subject", "person:" + person.id())
        .query(Boolean.class)
        .single();
  }
}
