package org.essor.credentials.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.PersonalData;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.credentials.ABadge;
import org.essor.credentials.Credential;
import org.essor.credentials.Credentials;
import org.essor.credentials.internal.SiteIssuer;
import org.essor.credentials.proof.CredentialException;
import org.essor.credentials.proof.CredentialFile;
import org.essor.credentials.proof.CredentialVerifier;
import org.essor.credentials.proof.StatusList;
import org.essor.credentials.proof.W3cVectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class CredentialsPageTests {

  private static final Instant LATER = Instant.parse("2099-12-31T22:59:59Z");

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired Credentials credentials;
  @Autowired SiteIssuer issuer;
  @Autowired ObjectProvider<PersonalData> data;

  private Person holder;
  private Credential credential;

  @BeforeEach
  void aCredential() {
    holder = APerson.with(db, Role.INNOVATOR);
    credential = credentials.issue(ABadge.of(holder.id(), Optional.of(LATER)));
  }

  private byte[] file(String kind) {
    var answer =
        browser
            .get()
            .uri("/compte/attestations/" + credential.id() + "/" + kind)
            .with(AsPerson.of(holder))
            .exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  private MvcTestResult post(Person person, String path, String name, String value) {
    return browser
        .post()
        .uri(path)
        .with(csrf())
        .with(AsPerson.of(person))
        .param(name, value)
        .exchange();
  }

  private MvcTestResult check(byte[] file) {
    return browser
        .post()
        .uri("/attestations/verifier")
        .multipart()
        .file(new MockMultipartFile("file", "a", "application/octet-stream", file))
        .with(csrf())
        .header("Accept-Language", "en")
        .exchange();
  }

  private MvcTestResult get(String path) {
    return browser.get().uri(path).header("Accept-Language", "en").exchange();
  }

  @Test
  void eachFileThatTheHolderTakesIsVerified() {
    for (var kind : List.of("json", "jwt", "png", "svg")) {
      assertThat(check(file(kind)))
          .as(kind)
          .hasStatusOk()
          .bodyText()
          .contains("This credential is authentic and holds today", "Cybersécurité", "débutant")
          .doesNotContain(holder.email(), holder.name());
    }
    assertThat(file("json")).isEqualTo(file("json"));
  }

  @Test
  void aChangedOneAndOneOfAnotherIssuerAreNotTaken() {
    var text = new String(file("json"), StandardCharsets.UTF_8);
    var changed = text.replace("\"value\": \"débutant\"", "\"value\": \"confirmé\"");
    assertThat(check(changed.getBytes(StandardCharsets.UTF_8)))
        .bodyText()
        .contains("cannot be accepted", "not authentic");
    var foreign = W3cVectors.text("eddsa/TestVectors/eddsa-rdfc-2022/signedDataInt.json");
    assertThat(check(foreign.getBytes(StandardCharsets.UTF_8)))
        .bodyText()
        .contains("does not know its issuer", "Not checked");
    assertThat(check("{}".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
    assertThat(check(new byte[0])).hasStatus(422);
    assertThat(check(file("pdf")))
        .hasStatus(422)
        .bodyText()
        .contains("Open the address that it bears");
  }

  @Test
  void theNameIsShownOnlyWhereTheHolderWantsIt() {
    var address = "/attestations/" + credential.id();
    assertThat(get(address)).hasStatusOk().bodyText().doesNotContain(holder.name());
    post(holder, "/compte" + address + "/nom", "shown", "true");
    assertThat(get(address)).bodyText().contains(holder.name(), "it is not revoked");
    assertThat(check(file("png"))).bodyText().contains(holder.name());
    post(holder, "/compte" + address + "/nom", "shown", "false");
    assertThat(get(address)).bodyText().doesNotContain(holder.name());
    var other = APerson.with(db, Role.INNOVATOR);
    assertThat(post(other, "/compte" + address + "/nom", "shown", "true")).hasStatus(404);
    assertThat(browser.get().uri("/compte" + address + "/json").with(AsPerson.of(other)).exchange())
        .hasStatus(404);
  }

  @Test
  void whatIsRevokedIsSaidOnThePageInTheListAndToItsHolder() {
    var administrator = APerson.with(db, Role.ADMINISTRATOR);
    var address = "/attestations/" + credential.id();
    var verifier = new CredentialVerifier(issuer.keys(), Instant.parse("2098-01-01T00:00:00Z"));
    var kept = verifier.verify(CredentialFile.read(file("json")));
    StatusList.check(kept, verifier.verify(CredentialFile.read(list(kept.credential()))));
    assertThat(post(administrator, address + "/revocation", "reason", "")).hasStatus(422);
    assertThat(post(administrator, address + "/revocation", "reason", "Fraude établie"))
        .hasStatus3xxRedirection();
    assertThat(get(address))
        .bodyText()
        .contains("This credential is revoked")
        .doesNotContain("Fraude");
    assertThat(check(file("jwt"))).bodyText().contains("This credential is revoked");
    assertThat(browser.get().uri("/compte/attestations").with(AsPerson.of(holder)).exchange())
        .bodyText()
        .contains("Fraude établie");
    assertThat(get("/api/v1" + address.replace("attestations", "credentials")))
        .bodyJson()
        .extractingPath("$.holds")
        .isEqualTo(false);
    var list = verifier.verify(CredentialFile.read(list(kept.credential())));
    assertThat(catchThrowableOfType(CredentialException.class, () -> StatusList.check(kept, list)))
        .hasMessage("revoked");
  }

  private byte[] list(JsonObject content) {
    var address = content.getJsonObject("credentialStatus").getString("statusListCredential");
    var answer = get(address.replace(issuer.address(""), ""));
    assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "max-age=300, public");
    return answer.getResponse().getContentAsByteArray();
  }

  @Test
  void thePaperSaysTheResultsAndItsCodeLeadsToThePage() throws IOException, ReaderException {
    try (var document = Loader.loadPDF(file("pdf"))) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Santé numérique", "Cybersécurité", "/attestations/" + credential.id());
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      var images = document.getPage(0).getResources().getXObjectNames();
      assertThat(images).hasSize(1);
    }
    assertThat(decoded(Certificate.picture("https://essor.example/attestations/1")))
        .isEqualTo("https://essor.example/attestations/1");
  }

  private static String decoded(String picture) throws IOException, ReaderException {
    var bytes = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
    var image = ImageIO.read(new ByteArrayInputStream(bytes));
    int[] points =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), points);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @Test
  void anErasedAccountLeavesTheBitAndTheDatesAlone() {
    var json = file("json");
    var mine = data.stream().filter(each -> each.name().equals("credentials")).findFirst();
    assertThat(mine.orElseThrow().export(holder.id())).asString().contains("sha256$", "eyJ");
    mine.orElseThrow().erase(holder.id());
    assertThat(get("/attestations/" + credential.id()))
        .hasStatusOk()
        .bodyText()
        .contains("whose account was deleted", "it is not revoked");
    assertThat(check(json)).bodyText().contains("is authentic and holds today");
    assertThat(credentials.list(holder.id())).isEmpty();
    assertThat(mine.orElseThrow().export(holder.id())).isEqualTo(List.of());
  }

  @Test
  void theKeysArePublishedAndEachPlaceIsDrawn() {
    assertThat(get("/.well-known/did.json"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.id")
        .isEqualTo(issuer.did());
    var second = credentials.issue(ABadge.of(holder.id(), Optional.empty()));
    assertThat(place(second)).isNotEqualTo(place(credential));
    assertThat(get("/attestations/statuts/999")).hasStatus(404);
    assertThat(get("/attestations/statuts/x")).hasStatus(404);
    assertThat(get("/attestations/nothing")).hasStatus(404);
  }

  private String signed(Credential one) {
    var answer =
        browser
            .get()
            .uri("/compte/attestations/" + one.id() + "/json")
            .with(AsPerson.of(holder))
            .exchange();
    return Visit.written(answer);
  }

  @Test
  void aNewKeySignsWhatFollowsAndWhatWasSignedBeforeStaysAuthenticToTheByte() {
    db.sql(
            "update credentials.credential set issued_at = issued_at - interval '1 hour' where id ="
                + " ?")
        .param(credential.id().value())
        .update();
    var administrator = APerson.with(db, Role.ADMINISTRATOR);
    var before = signed(credential);
    assertThat(post(administrator, "/attestations/cles", "sure", "")).hasStatus(422);
    assertThat(post(administrator, "/attestations/cles", "sure", "yes")).hasStatus3xxRedirection();
    db.sql("update credentials.key set since = since - interval '1 minute'").update();
    var after = signed(credentials.issue(ABadge.of(holder.id(), Optional.empty())));
    try {
      assertThat(signed(credential)).isEqualTo(before);
      assertThat(issuer.listKeys()).hasSize(2);
      var keys = issuer.listKeys().stream().map(each -> each.key().multibase()).toList();
      assertThat(after).contains("#" + keys.getFirst());
      assertThat(before).contains("#" + keys.getLast());
      assertThat(get("/.well-known/did.json")).bodyText().contains(keys);
      assertThat(get("/attestations/cles"))
          .bodyText()
          .contains(keys)
          .doesNotContain("action=\"/attestations/cles\"");
      assertThat(post(holder, "/attestations/cles", "sure", "yes")).hasStatus(403);
      assertThat(check(before.getBytes(StandardCharsets.UTF_8)))
          .bodyText()
          .contains("is authentic and holds today");
      assertThat(check(after.getBytes(StandardCharsets.UTF_8)))
          .bodyText()
          .contains("is authentic and holds today");
    } finally {
      db.sql("delete from credentials.key").update();
    }
  }

  private int place(Credential one) {
    return db.sql("select place from credentials.credential where id = ?")
        .param(one.id().value())
        .query(Integer.class)
        .single();
  }
}
