package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.robothy.s3.rest.LocalS3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.essor.platform.AttachmentId;
import org.essor.platform.AttachmentSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Against a server of another maker, spoken to without the client that is tested. */
class FilesOnS3Tests {

  private static final byte[] CONTENT = new byte[3_000_000];

  static {
    new Random(7).nextBytes(CONTENT);
  }

  @TempDir Path folder;

  private LocalS3 server;
  private String endpoint;
  private AttachmentFiles received;
  private FilesOnS3 files;

  @BeforeEach
  void start() throws Exception {
    int port = freePort();
    server = LocalS3.builder().port(port).build();
    server.start();
    endpoint = "http://localhost:" + port;
    ask(HttpRequest.newBuilder(URI.create(endpoint + "/pieces")).PUT(BodyPublishers.noBody()));
    var settings =
        new AttachmentSettings(folder, DataSize.ofMegabytes(5), Duration.ofDays(7), "", 0);
    received = new AttachmentFiles(settings);
    files =
        new FilesOnS3(received, new S3Settings("pieces", endpoint, "eu-west-3", "nom", "secret"));
  }

  @AfterEach
  void stop() {
    server.shutdown();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static byte[] ask(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? answer.body() : new byte[0];
    }
  }

  private byte[] inBucket(AttachmentId id) throws Exception {
    return ask(HttpRequest.newBuilder(URI.create(endpoint + "/pieces/" + id)));
  }

  private AttachmentId arrived() {
    var id = new AttachmentId(UUID.randomUUID());
    received.append(id, new ByteArrayInputStream(CONTENT), CONTENT.length);
    return id;
  }

  @Test
  void aFileGoesToTheBucketAndIsReadAndErasedThere() throws Exception {
    var id = arrived();
    files.keep(id);
    files.keep(id);
    files.release(id);
    assertThat(Files.exists(received.path(id))).isFalse();
    assertThat(inBucket(id)).isEqualTo(CONTENT);
    try (var opened = files.open(id)) {
      assertThat(opened.readAllBytes()).isEqualTo(CONTENT);
    }
    files.delete(id);
    files.delete(id);
    assertThat(inBucket(id)).isEmpty();
    assertThatThrownBy(() -> files.open(id)).hasMessage("platform.attachment.unreachable");
  }

  @Test
  void whatTheFolderKeptBeforeIsFoundAndWhatTheBucketDidNotTakeStays() throws Exception {
    var before = arrived();
    try (var opened = files.open(before)) {
      assertThat(opened.readAllBytes()).isEqualTo(CONTENT);
    }
    server.shutdown();
    assertThatThrownBy(() -> files.keep(before)).hasMessage("platform.attachment.unkept");
    assertThat(received.size(before)).isEqualTo(CONTENT.length);
  }

  @Test
  void theSettingsChooseTheBucketAndHalfAKeyIsRefused() {
    var configuration = new KeptFilesConfiguration();
    assertThat(configuration.keptFiles(received, new S3Settings("", "", "fr", "", "")))
        .isInstanceOf(FilesOnDisk.class);
    assertThat(configuration.keptFiles(received, new S3Settings("pieces", endpoint, "fr", "", "")))
        .isInstanceOf(FilesOnS3.class);
    assertThatThrownBy(() -> new S3Settings("pieces", endpoint, "fr", "nom", ""))
        .hasMessageContaining("secret-key");
  }
}
