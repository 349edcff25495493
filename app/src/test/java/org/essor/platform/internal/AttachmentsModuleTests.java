package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.essor.PostgresTestConfiguration;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachment;
import org.essor.platform.Attachment.State;
import org.essor.platform.AttachmentSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class AttachmentsModuleTests {

  private static final byte[] PDF =
      Arrays.copyOf("%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), 300_000);

  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @TempDir Path folder;

  @BeforeEach
  void forgetOthers() {
    db.sql("delete from platform.attachment").update();
    db.sql("delete from platform.attachment_to_erase").update();
  }

  private AttachmentSettings settings(int scanner) {
    var host = scanner == 0 ? "" : "localhost";
    return new AttachmentSettings(
        folder, DataSize.ofMegabytes(1), Duration.ofDays(7), host, scanner);
  }

  private static StoredAttachments attachments(JdbcClient db, AttachmentSettings settings) {
    return new StoredAttachments(
        db,
        Clock.systemUTC(),
        settings,
        new AttachmentFiles(settings),
        new FilesOnDisk(new AttachmentFiles(settings)),
        _ -> {});
  }

  private StoredAttachments attachments() {
    return attachments(db, settings(0));
  }

  private static InputStream bytes(byte[] content, int from) {
    return new ByteArrayInputStream(content, from, content.length - from);
  }

  @Test
  void aFileIsGivenBackAsItWasSent() throws Exception {
    var attachments = attachments();
    var begun = attachments.begin("C:\\plans\\étude.pdf", PDF.length);

    var kept = attachments.append(begun.id(), 0, bytes(PDF, 0));

    assertThat(kept.state()).isEqualTo(State.KEPT);
    assertThat(kept.name()).isEqualTo("étude.pdf");
    assertThat(kept.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF)));
    try (var opened = attachments.open(begun.id())) {
      assertThat(opened.readAllBytes()).isEqualTo(PDF);
    }
  }

  @Test
  void whatCameBeforeTheLineBrokeStaysAndTheRestIsAdded() throws IOException {
    var attachments = attachments();
    var begun = attachments.begin("a.pdf", PDF.length);
    var broken = new SequenceInputStream(new ByteArrayInputStream(PDF, 0, 100_000), broken());

    assertThatThrownBy(() -> attachments.append(begun.id(), 0, broken))
        .isInstanceOf(UncheckedIOException.class);
    var afterRestart = attachments();
    var received = (int) afterRestart.received(begun.id());

    assertThat(received).isEqualTo(100_000);
    assertThat(afterRestart.append(begun.id(), received, bytes(PDF, received)).state())
        .isEqualTo(State.KEPT);
    try (var opened = afterRestart.open(begun.id())) {
      assertThat(opened.readAllBytes()).isEqualTo(PDF);
    }
  }

  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("The line broke");
      }
    };
  }

  @Test
  void anotherOffsetIsRefusedWithTheRightOne() {
    var attachments = attachments();
    var begun = attachments.begin("a.pdf", PDF.length);
    attachments.append(begun.id(), 0, new ByteArrayInputStream(PDF, 0, 10));

    assertThatThrownBy(() -> attachments.append(begun.id(), 0, bytes(PDF, 0)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("platform.attachment.offset");
              assertThat(refusal.facts()).containsExactly(10L);
            });
  }

  @Test
  void bytesBeyondTheAnnouncedSizeAreNotTaken() throws IOException {
    var attachments = attachments();
    var begun = attachments.begin("a.pdf", 9);
    assertThat(attachments.append(begun.id(), 0, bytes(PDF, 0)).state()).isEqualTo(State.KEPT);
    try (var opened = attachments.open(begun.id())) {
      assertThat(opened.readAllBytes()).hasSize(9);
    }
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsErased() {
    var attachments = attachments();
    var begun = attachments.begin("a.png", PDF.length);
    assertThatThrownBy(() -> attachments.append(begun.id(), 0, bytes(PDF, 0)))
        .hasMessage("platform.document.content");
    assertThat(attachments.find(begun.id())).isEmpty();
    jobs(attachments, settings(0)).run();
    assertThat(new AttachmentFiles(settings(0)).size(begun.id())).isZero();
  }

  @Test
  void emptyLargeAndUnknownKindsAreRefusedBeforeAnyByte() {
    var attachments = attachments();
    assertThatThrownBy(() -> attachments.begin("a.pdf", 0)).hasMessage("platform.attachment.empty");
    assertThatThrownBy(() -> attachments.begin("a.pdf", (1 << 20) + 1))
        .hasMessage("platform.attachment.large");
    assertThatThrownBy(() -> attachments.begin("a.exe", 1)).hasMessage("platform.document.type");
  }

  @Test
  void theBytesOfADeletedFileGoWithTheCommitOnly() {
    var attachments = attachments();
    var kept = kept(attachments);
    transaction.executeWithoutResult(status -> {
      attachments.delete(kept.id());
      status.setRollbackOnly();
    });
    jobs(attachments, settings(0)).run();
    assertThat(new AttachmentFiles(settings(0)).size(kept.id())).isEqualTo(PDF.length);
    transaction.executeWithoutResult(_ -> attachments.delete(kept.id()));
    jobs(attachments, settings(0)).run();
    assertThat(new AttachmentFiles(settings(0)).size(kept.id())).isZero();
    assertThatThrownBy(() -> attachments.open(kept.id())).hasMessage("platform.attachment.unknown");
  }

  private static Attachment kept(StoredAttachments attachments) {
    var begun = attachments.begin("a.pdf", PDF.length);
    return attachments.append(begun.id(), 0, bytes(PDF, 0));
  }

  @Test
  void nobodyOpensAFileBeforeItWasSearchedForViruses() throws IOException {
    try (var scanner = new TestScanner()) {
      var settings = settings(scanner.port());
      var attachments = attachments(db, settings);
      var clean = kept(attachments);
      var infected = attachments.begin("b.txt", TestScanner.EICAR.length());
      attachments.append(
          infected.id(), 0, bytes(TestScanner.EICAR.getBytes(StandardCharsets.US_ASCII), 0));

      assertThatThrownBy(() -> attachments.open(clean.id()))
          .hasMessage("platform.attachment.quarantined");
      jobs(attachments, settings).run();

      assertThat(attachments.find(clean.id()).orElseThrow().state()).isEqualTo(State.KEPT);
      assertThatThrownBy(() -> attachments.open(infected.id()))
          .hasMessage("platform.attachment.infected");
      assertThat(new AttachmentFiles(settings).size(infected.id())).isZero();
    }
  }

  private static AttachmentJobs jobs(StoredAttachments attachments, AttachmentSettings settings) {
    return new AttachmentJobs(
        attachments,
        new FilesOnDisk(new AttachmentFiles(settings)),
        new ClamAv(settings),
        settings,
        Clock.offset(Clock.systemUTC(), Duration.ofDays(6)));
  }

  @Test
  void aScannerThatDoesNotAnswerLeavesFilesInQuarantine() throws IOException {
    int closed;
    try (var scanner = new TestScanner()) {
      closed = scanner.port();
    }
    var settings = settings(closed);
    var attachments = attachments(db, settings);
    var file = kept(attachments);
    assertThatThrownBy(() -> jobs(attachments, settings).run())
        .isInstanceOf(UncheckedIOException.class);
    assertThat(attachments.find(file.id()).orElseThrow().state()).isEqualTo(State.QUARANTINED);
  }

  @Test
  void whatWasNotReceivedInTimeIsForgotten() {
    var attachments = attachments();
    var old = attachments.begin("a.pdf", PDF.length);
    db.sql("update platform.attachment set begun_at = begun_at - interval '2 days'").update();
    var recent = attachments.begin("b.pdf", PDF.length);

    jobs(attachments, settings(0)).run();

    assertThat(attachments.find(old.id())).isEmpty();
    assertThat(attachments.find(recent.id())).isPresent();
  }
}
