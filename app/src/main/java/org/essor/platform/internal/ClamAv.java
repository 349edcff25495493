package org.essor.platform.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.essor.platform.AttachmentSettings;
import org.springframework.stereotype.Component;

/** The virus scanner ClamAV, asked over the network (clamd(8), command INSTREAM). */
@Component
class ClamAv {

  private static final int PIECE = 1 << 16;
  private static final int PATIENCE_MILLIS = 60_000;

  private final AttachmentSettings settings;

  ClamAv(AttachmentSettings settings) {
    this.settings = settings;
  }

  /**
   * True where a virus is found.
   *
   * @throws UncheckedIOException where the scanner does not answer, or could not search
   */
  boolean finds(InputStream bytes) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(settings.clamavHost(), settings.clamavPort()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      send(bytes, new DataOutputStream(socket.getOutputStream()));
      var answer = socket.getInputStream().readAllBytes();
      return found(new String(answer, StandardCharsets.US_ASCII).strip().replace("\0", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pieces, each after its length; a length of 0 ends. */
  private static void send(InputStream bytes, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    var piece = new byte[PIECE];
    for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
      out.writeInt(read);
      out.write(piece, 0, read);
    }
    out.writeInt(0);
    out.flush();
  }

  private static boolean found(String answer) throws IOException {
    if (answer.endsWith(" FOUND")) {
      return true;
    }
    if (answer.endsWith(" OK")) {
      return false;
    }
    throw new IOException("ClamAV could not search: " + answer);
  }
}
