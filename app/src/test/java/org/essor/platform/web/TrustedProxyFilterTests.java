package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class TrustedProxyFilterTests {

  private final TrustedProxyFilter filter =
      new TrustedProxyFilter(
          new WebSettings(60, 1, 1, DataSize.ofKilobytes(256), List.of("10.0.0.0/8")));

  @Test
  void believesNobodyElseThanATrustedProxy() throws Exception {
    assertThat(clientOf("203.0.113.5", "192.0.2.1")).isEqualTo("203.0.113.5");
    assertThat(clientOf("10.1.2.3", "192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void takesTheLastAddressThatIsNoProxy() throws Exception {
    assertThat(clientOf("10.1.2.3", "1.1.1.1, 192.0.2.1, 10.9.9.9")).isEqualTo("192.0.2.1");
  }

  @Test
  void knowsThatTheClientCameByHttps() throws Exception {
    var request = request("10.1.2.3", "192.0.2.1");
    request.addHeader("X-Forwarded-Proto", "https");
    assertThat(filtered(request).isSecure()).isTrue();
  }

  private String clientOf(String peer, String forwardedFor) throws Exception {
    return filtered(request(peer, forwardedFor)).getRemoteAddr();
  }

  private ServletRequest filtered(MockHttpServletRequest request)
      throws ServletException, IOException {
    var chain = new MockFilterChain();
    filter.doFilter(request, new MockHttpServletResponse(), chain);
    return Objects.requireNonNull(chain.getRequest());
  }

  private static MockHttpServletRequest request(String peer, String forwardedFor) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    request.addHeader("X-Forwarded-For", forwardedFor);
    return request;
  }
}
