package org.essor.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One connection of a browser, kept alive, with its cookies; does as little as it can, so that the
 * processors are the server's. For one thread.
 */
final class KeptConnection implements AutoCloseable {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final URI home;
  private final Socket socket;
  private final InputStream in;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  KeptConnection(URI home) throws IOException {
    this.home = home;
    socket = new Socket(home.getHost(), home.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 32_768);
  }

  /**
   * What the server said.
   *
   * @param location where it sends to, empty where it does not
   */
  record Answer(int status, String location, String body) {}

  /** Somebody else goes on over this connection. */
  void become(Map<String, String> others) {
    cookies.clear();
    cookies.putAll(others);
  }

  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  Answer get(String path) throws IOException {
    write("GET " + path + " HTTP/1.1\r\n" + headers() + "\r\n");
    return read();
  }

  /**
   * Sends a form.
   *
   * @param form its fields, encoded
   */
  Answer post(String path, String form) throws IOException {
    write(
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + headers()
            + "Content-Type: "
            + FORM
            + "\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n"
            + form);
    return read();
  }

  private String headers() {
    var sent =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return "Host: "
        + home.getAuthority()
        + "\r\nAccept: text/html\r\nAccept-Language: fr\r\n"
        + (sent.isEmpty() ? "" : "Cookie: " + sent + "\r\n");
  }

  private void write(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    var location = "";
    int length = -1;
    for (var header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      var value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "location" -> location = URI.create(value).getRawPath();
        case "content-length" -> length = Integer.parseInt(value);
        case "set-cookie" -> keep(value);
        default -> {}
      }
    }
    return new Answer(status, location, length < 0 ? chunks() : text(length));
  }

  private void keep(String cookie) {
    var nameAndValue = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(nameAndValue[0], nameAndValue[1]);
  }

  private String chunks() throws IOException {
    var body = new StringBuilder();
    for (int size = size(); size > 0; size = size()) {
      body.append(text(size));
      line();
    }
    line();
    return body.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  /** Bytes as letters of their number: all that is read of a page is ASCII. */
  private String text(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
