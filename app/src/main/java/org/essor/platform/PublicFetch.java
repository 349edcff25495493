package org.essor.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks addresses that somebody typed: over https alone, at public hosts alone, without following
 * redirects, for a short time and for little. The host is looked up before and, within the seconds
 * that Java keeps an answer of the name service, not again.
 */
@Component
public class PublicFetch {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 512 * 1024;

  private final boolean anyHost;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build();

  PublicFetch(FetchSettings settings) {
    this.anyHost = settings.anyHost();
  }

  /** What came back. */
  public record Answer(int status, String body, HttpHeaders headers) {

    public boolean isRight() {
      return status >= 200 && status < 300;
    }
  }

  /** True where an address may be asked, as far as it shows by itself. */
  public boolean allows(URI address) {
    var scheme = Optional.ofNullable(address.getScheme()).orElse("");
    return address.getHost() != null
        && address.getUserInfo() == null
        && (scheme.equals("https") || anyHost && scheme.equals("http"));
  }

  /**
   * Asks.
   *
   * @throws IOException where the address may not be asked, or does not answer in time and size
   */
  public Answer send(HttpRequest.Builder request) throws IOException {
    var built = request.timeout(PATIENCE).build();
    check(built.uri());
    try {
      return read(client.send(built, BodyHandlers.ofInputStream()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private void check(URI address) throws IOException {
    if (!allows(address)) {
      throw new IOException("Not an address to ask: " + address);
    }
    if (!anyHost && !isPublic(address.getHost())) {
      throw new IOException("Not a public host: " + address.getHost());
    }
  }

  private static boolean isPublic(String host) throws UnknownHostException {
    for (var each : InetAddress.getAllByName(host)) {
      if (!isPublic(each)) {
        return false;
      }
    }
    return true;
  }

  /** Public is what no rule keeps for one machine or one network. */
  static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isReserved(address.getAddress());
  }

  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length > 4) {
      // Unique local fc00::/7, and what embeds an IPv4 address: compatible, NAT64, 6to4.
      boolean embeds = first == 0 || first == 0x20 && second == 0x02;
      return (first & 0xfe) == 0xfc || embeds;
    }
    return first == 0
        || first >= 240
        || first == 100 && second >= 64 && second < 128
        || first == 192 && second == 0
        || first == 198 && (second == 18 || second == 19);
  }

  private static Answer read(HttpResponse<InputStream> response) throws IOException {
    try (var body = response.body()) {
      var bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("More than " + MOST_BYTES + " bytes");
      }
      return new Answer(
          response.statusCode(), new String(bytes, StandardCharsets.UTF_8), response.headers());
    }
  }
}
