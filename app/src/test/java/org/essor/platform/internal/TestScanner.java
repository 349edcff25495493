package org.essor.platform.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as {@code clamd} does for INSTREAM (clamd(8)), and knows one virus. */
final class TestScanner implements AutoCloseable {

  /** The test file of the European Institute for Computer Anti-Virus Research. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final ServerSocket server;

  TestScanner() throws IOException {
    this.server = new ServerSocket(0);
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    in.readNBytes("zINSTREAM\0".length());
    var received = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      received.write(in.readNBytes(length));
    }
    var infected = received.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
    var answer = infected ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
