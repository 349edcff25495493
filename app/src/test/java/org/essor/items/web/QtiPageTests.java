package org.essor.items.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Visit;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.essor.items.ItemDesk;
import org.essor.items.qti.QtiReader;
import org.essor.platform.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** QTI packages in and out, as an author; rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class QtiPageTests {

  private static final String IMPORT = "/competences/banque/import";
  private static final String PACKAGE = "/competences/banque/export/paquet.zip?";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired ItemDesk desk;
  @Autowired StaffDesk staff;

  private MvcTestResult open(String path, Person person) {
    return browser.get().uri(path).with(AsPerson.of(person)).exchange();
  }

  private static String body(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private MvcTestResult upload(Person person, byte[] file) {
    return browser
        .post()
        .uri(IMPORT)
        .multipart()
        .file(new MockMultipartFile("file", "items.zip", "application/zip", file))
        .with(AsPerson.of(person))
        .with(csrf())
        .exchange();
  }

  @Test
  void aPackageIsTakenAwayOutsideOfAnyTransactionOfATest() throws Exception {
    var author = APerson.with(db);
    AnInstitution.with(author, staff, db, Duty.AUTHOR);
    TestTransaction.flagForCommit();
    TestTransaction.end();
    assertThat(open(PACKAGE + "domaine=d1", author)).hasStatusOk();
  }

  @Test
  void anAuthorTakesItemsAwayAndBringsThemBackAsDrafts() throws Exception {
    var author = APerson.with(db);
    var place = AnInstitution.with(author, staff, db, Duty.AUTHOR);
    assertThat(body(open("/competences/banque/export", author))).contains("questions");
    assertThat(open(PACKAGE, author)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(open(PACKAGE + "numeros=e-9999", author))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var zip = open(PACKAGE + "domaine=d1", author).getResponse().getContentAsByteArray();
    var items = QtiReader.read(zip, Language.FR).items();
    assertThat(items).isNotEmpty();
    var report = body(upload(author, zip));
    assertThat(report).contains("Ce qui a été lu", "Rien n’est encore enregistré");
    assertThat(desk.list(author.id())).isEmpty();
    var parcel = between(report, "name=\"parcel\" value=\"", "\"");
    var refused = confirm(author, parcel, "");
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(confirm(author, parcel, place.id().toString())).hasStatus(HttpStatus.FOUND);
    var drafts = desk.list(author.id());
    assertThat(drafts).hasSize(1);
    assertThat(drafts.getFirst().content().get("question.en"))
        .isEqualTo(items.getFirst().question().en());
  }

  private MvcTestResult confirm(Person author, String parcel, String place) {
    return browser
        .post()
        .uri(IMPORT + "/confirmation")
        .param("parcel", parcel)
        .param("item", "0")
        .param("institution", place)
        .with(AsPerson.of(author))
        .with(csrf())
        .exchange();
  }

  private static String between(String text, String before, String after) {
    int at = text.indexOf(before) + before.length();
    return Objects.requireNonNull(text.substring(at, text.indexOf(after, at)));
  }

  @Test
  void aWrongFileSaysWhyAndWhoIsNoAuthorIsRefused() {
    var author = APerson.with(db);
    AnInstitution.with(author, staff, db, Duty.AUTHOR);
    assertThat(body(upload(author, "%PDF".getBytes(StandardCharsets.UTF_8))))
        .contains("ni un paquet ZIP, ni une question en XML");
    assertThat(upload(author, new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(confirm(author, "nothing", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(open(IMPORT, APerson.with(db))).hasStatus(HttpStatus.FORBIDDEN);
  }
}
