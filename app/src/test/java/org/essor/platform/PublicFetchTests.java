package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFetchTests {

  private final PublicFetch fetch = new PublicFetch(new FetchSettings(false));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::"
      })
  void whatIsKeptForOneMachineOrNetworkIsNotPublic(String address) throws UnknownHostException {
    assertThat(PublicFetch.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.9.9.9", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2620:fe::fe"})
  void theRestOfTheWorldIs(String address) throws UnknownHostException {
    assertThat(PublicFetch.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://platform.example/keys", "ftp://platform.example/", "file:///etc/passwd",
        "https://user@platform.example/", "//platform.example/", "https:///keys"
      })
  void onlyHttpsToAHostIsAsked(String address) {
    assertThat(fetch.allows(URI.create(address))).isFalse();
    assertThatIOException()
        .isThrownBy(() -> fetch.send(HttpRequest.newBuilder().uri(fit(address))));
  }

  /** A request cannot even be written to some of them. */
  private static URI fit(String address) {
    return address.startsWith("http") && URI.create(address).getHost() != null
        ? URI.create(address)
        : URI.create("http://platform.example/");
  }

  @Test
  void aHostWithinIsNotAskedThoughItIsCalledByAName() {
    assertThat(fetch.allows(URI.create("https://localhost/keys"))).isTrue();
    assertThatIOException()
        .isThrownBy(() -> fetch.send(HttpRequest.newBuilder(URI.create("https://localhost/keys"))))
        .withMessageContaining("public");
  }
}
