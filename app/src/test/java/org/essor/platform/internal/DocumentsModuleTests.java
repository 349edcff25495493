package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essor.PostgresTestConfiguration;
import org.essor.kernel.Refusal;
import org.essor.platform.DocumentSettings;
import org.essor.platform.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class DocumentsModuleTests {

  private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

  @Autowired Documents documents;
  @Autowired DocumentSettings settings;

  @Test
  void aFileIsGivenBackAsItWasStored() {
    var stored = documents.store("C:\\plans\\notice.PDF", PDF);

    assertThat(documents.find(stored.id())).contains(stored);
    assertThat(documents.read(stored.id())).isEqualTo(PDF);
    assertThat(stored.name()).isEqualTo("notice.PDF");
    assertThat(stored.mediaType()).isEqualTo("application/pdf");
    assertThat(stored.sha256())
        .isEqualTo("64d018db22b8902a82e3179396fb95ea4c6ebeddb4ec6bbaeba3b060290372f2");
  }

  @Test
  void aFileThatWasErasedIsGone() {
    var stored = documents.store("a.pdf", PDF);
    documents.delete(stored.id());

    assertThat(documents.find(stored.id())).isEmpty();
    assertThatThrownBy(() -> documents.read(stored.id()))
        .isInstanceOf(Refusal.class)
        .hasMessage("platform.document.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "page.html, <p>, platform.document.type",
    "image.svg, <svg/>, platform.document.type",
    "macro.docm, PK, platform.document.type",
    "name-without-kind, text, platform.document.type",
    "page.pdf, <script>, platform.document.content",
    "table.xlsx, %PDF-1.7, platform.document.content",
    "empty.txt, '', platform.document.empty",
    "'', '', platform.document.none",
  })
  void whatIsNotAllowedOrNotWhatItsNameSaysIsRefused(String name, String content, String code) {
    assertThatThrownBy(() -> documents.store(name, content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class)
        .hasMessage(code);
  }

  @Test
  void aFileLargerThanTheLimitIsRefusedWithTheLimit() {
    var large = new byte[(int) settings.maxSize().toBytes() + 1];
    assertThatThrownBy(() -> documents.store("a.txt", large))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("platform.document.large");
              assertThat(refusal.facts()).containsExactly(10L);
            });
  }

  @Test
  void anOfficeFileIsKnownByItsPartsAndRefusedWithMacros() throws IOException {
    var plain = zip("[Content_Types].xml", "word/document.xml");
    var withMacros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

    assertThat(documents.store("a.docx", plain).mediaType()).endsWith("wordprocessingml.document");
    assertThatThrownBy(() -> documents.store("a.docx", withMacros))
        .hasMessage("platform.document.content");
  }

  @Test
  void aBrowserKeepsADownloadAndNeverShowsItAsAPage() {
    var stored = documents.store("étude.pdf", PDF);
    var headers = stored.download(PDF).getHeaders();

    assertThat(headers.getFirst("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%C3%A9tude.pdf");
    assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }
}
