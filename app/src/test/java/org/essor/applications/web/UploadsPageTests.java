package org.essor.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Consortium;
import org.essor.applications.Consortium.Invitation;
import org.essor.applications.Deposits;
import org.essor.applications.PartRight;
import org.essor.applications.Uploads;
import org.essor.calls.CallDesk;
import org.essor.calls.form.AForm;
import org.essor.platform.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class UploadsPageTests {

  private static final byte[] PDF =
      Arrays.copyOf("%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), 300_000);

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Consortium consortium;

  private Person lead;
  private ApplicationId id;

  @BeforeEach
  void anApplicationThatAsksForFiles() {
    var made = new AnApplication(desk, applications, deposits);
    lead = APerson.with(db, Role.INNOVATOR);
    id = made.of(lead, made.call(APerson.with(db, Role.OPERATOR), AForm.ofEachKind()));
  }

  private String field() {
    return "/candidatures/" + id + "/televersements/0/file";
  }

  /** A request as the script or a client of tus makes it; headers by name and value. */
  private MockMvcTester.MockMvcRequestBuilder ask(
      HttpMethod method, Person who, String address, Object... headers) {
    var request =
        browser
            .method(method)
            .uri(address)
            .with(csrf().asHeader())
            .with(AsPerson.of(who))
            .header("Tus-Resumable", "1.0.0");
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header((String) headers[i], headers[i + 1]);
    }
    return request;
  }

  private MvcTestResult announce(Person who, String name, long size) {
    var base64 = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    return ask(
            HttpMethod.POST,
            who,
            field(),
            "Upload-Length",
            size,
            "Upload-Metadata",
            "filename " + base64 + ",filetype cGRm")
        .exchange();
  }

  private String begun() {
    var answer = announce(lead, "étude.pdf", PDF.length);
    assertThat(answer).hasStatus(201);
    return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
  }

  private MvcTestResult look(Person who, String upload) {
    return ask(HttpMethod.HEAD, who, upload).exchange();
  }

  private static String offset(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getHeader("Upload-Offset"));
  }

  private MvcTestResult piece(Person who, String upload, int from, int to) {
    return ask(HttpMethod.PATCH, who, upload, "Upload-Offset", from)
        .contentType("application/offset+octet-stream")
        .content(Arrays.copyOfRange(PDF, from, to))
        .exchange();
  }

  private String section() {
    var page =
        browser
            .get()
            .uri("/candidatures/" + id + "/organisations/0/one")
            .with(AsPerson.of(lead))
            .exchange();
    return Visit.written(page);
  }

  private static String said(MvcTestResult answer) {
    return Visit.written(answer);
  }

  @Test
  void aLineThatBreaksLosesNothingAndTheLastPieceJoinsTheFileOnce() {
    assertThat(section()).contains("data-upload=\"" + field() + "\"", "upload");
    var upload = begun();
    assertThat(offset(look(lead, upload))).isEqualTo("0");
    assertThat(breaking(upload, 100_000)).hasStatus(400);
    assertThat(offset(look(lead, upload))).isEqualTo("100000");
    assertThat(section()).doesNotContain("étude.pdf");

    var some = piece(lead, upload, 100_000, 250_000);
    assertThat(some).hasStatus(204);
    assertThat(offset(some)).isEqualTo("250000");
    assertThat(some.getResponse().getHeader("Upload-Expires")).endsWith("GMT");
    assertThat(offset(piece(lead, upload, 250_000, PDF.length))).isEqualTo("300000");
    assertThat(offset(look(lead, upload))).isEqualTo("300000");
    assertThat(piece(lead, upload, PDF.length, PDF.length)).hasStatus(204);
    var page = section();
    assertThat(page.split("étude.pdf</a>", -1)).hasSize(2);
    var start = page.indexOf("/candidatures/" + id + "/fichiers/");
    var file =
        browser
            .get()
            .uri(page.substring(start, page.indexOf('"', start)))
            .with(AsPerson.of(lead))
            .exchange();
    assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
    assertThat(ask(HttpMethod.DELETE, lead, upload).exchange()).hasStatus(404);
  }

  /** Sends a piece whose line breaks after so many bytes. */
  private MvcTestResult breaking(String upload, int after) {
    return browser.perform(new BreakingRequest(upload, after).with(csrf()).with(AsPerson.of(lead)));
  }

  private static final class BreakingRequest
      extends AbstractMockHttpServletRequestBuilder<BreakingRequest> {

    private final int after;

    BreakingRequest(String upload, int after) {
      super(HttpMethod.PATCH);
      this.after = after;
      uri(upload)
          .header("Tus-Resumable", "1.0.0")
          .header("Upload-Offset", 0)
          .contentType("application/offset+octet-stream");
    }

    @Override
    protected MockHttpServletRequest createServletRequest(ServletContext context) {
      return new MockHttpServletRequest(context) {
        @Override
        public ServletInputStream getInputStream() {
          return new BreakingBody(after);
        }
      };
    }
  }

  private static final class BreakingBody extends ServletInputStream {

    private final int after;
    private int sent;

    BreakingBody(int after) {
      this.after = after;
    }

    @Override
    public int read() throws IOException {
      if (sent == after) {
        throw new IOException("Connection reset by peer");
      }
      return PDF[sent++];
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      into[from] = (byte) read();
      return 1;
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("Read without one");
    }
  }

  @Test
  void anotherOffsetVersionOrContentIsRefusedAndChangesNothing() {
    var upload = begun();
    assertThat(piece(lead, upload, 0, 10)).hasStatus(204);
    var wrong = piece(lead, upload, 0, 10);
    assertThat(wrong).hasStatus(409);
    assertThat(said(wrong)).contains("10 octets ont été reçus");
    assertThat(piece(lead, upload, 20, 30)).hasStatus(409);
    var form =
        ask(HttpMethod.PATCH, lead, upload, "Upload-Offset", 10)
            .contentType("application/octet-stream")
            .content(new byte[10]);
    assertThat(form.exchange()).hasStatus(415);
    var old =
        browser
            .method(HttpMethod.HEAD)
            .uri(upload)
            .with(AsPerson.of(lead))
            .header("Tus-Resumable", "0.2.2");
    assertThat(old.exchange()).hasStatus(412);
    assertThat(ask(HttpMethod.POST, lead, field(), "Upload-Length", 5).exchange()).hasStatus(400);
    assertThat(offset(look(lead, upload))).isEqualTo("10");
  }

  @Test
  void whatTheFieldDoesNotTakeIsRefusedBeforeAByteIsSent() {
    var large = announce(lead, "a.pdf", 10_000_001);
    assertThat(large).hasStatus(422);
    assertThat(said(large)).contains("10");
    assertThat(announce(lead, "a.docx", 5)).hasStatus(422);
    assertThat(announce(lead, "a.pdf", 0)).hasStatus(422);
    var told = ask(HttpMethod.OPTIONS, lead, field()).exchange();
    assertThat(told.getResponse().getHeader("Tus-Extension")).contains("creation", "expiration");
    assertThat(told.getResponse().getHeader("Tus-Max-Size")).isEqualTo("209715200");
    var other = "/candidatures/" + id + "/televersements/0/short_text";
    assertThat(ask(HttpMethod.POST, lead, other, "Upload-Length", 5).exchange()).hasStatus(404);
    for (int i = 0; i < Uploads.MOST; i++) {
      assertThat(announce(lead, "a.pdf", 5)).hasStatus(201);
    }
    assertThat(announce(lead, "a.pdf", 5)).hasStatus(422);
  }

  private void invite(Person person, PartRight right) {
    consortium.invite(new Invitation(id, person.email(), 0, right, Language.FR), lead.id());
    consortium.accept(id, person.id());
  }

  @Test
  void nobodyGoesOnWithTheFileOfAnotherOrOneThatHasExpired() {
    var upload = begun();
    piece(lead, upload, 0, 10);
    var writer = APerson.with(db, Role.INNOVATOR);
    invite(writer, PartRight.WRITER);
    for (var other : List.of(writer, APerson.with(db, Role.INNOVATOR))) {
      assertThat(look(other, upload)).hasStatus(404);
      assertThat(piece(other, upload, 10, 20)).hasStatus(404);
      assertThat(ask(HttpMethod.DELETE, other, upload).exchange()).hasStatus(404);
    }
    var reader = APerson.with(db, Role.INNOVATOR);
    invite(reader, PartRight.READER);
    assertThat(announce(reader, "a.pdf", 5)).hasStatus(403);
    var withoutToken =
        browser.patch().uri(upload).with(AsPerson.of(lead)).header("Tus-Resumable", "1.0.0");
    assertThat(withoutToken.exchange()).hasStatus(403);
    assertThat(offset(look(lead, upload))).isEqualTo("10");

    var given = begun();
    assertThat(ask(HttpMethod.DELETE, lead, given).exchange()).hasStatus(204);
    assertThat(look(lead, given)).hasStatus(404);
    db.sql("delete from platform.attachment where id = :id::uuid")
        .param("id", upload.substring(upload.lastIndexOf('/') + 1))
        .update();
    assertThat(look(lead, upload)).hasStatus(404);
    new AnApplication(desk, applications, deposits).deposit(id, lead);
    applications.withdraw(id, "", lead.id());
    assertThat(announce(lead, "a.pdf", 5)).hasStatus(422);
  }
}
