package org.essor.lti.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** The way out of a frame of a platform: a link that opens a window. */
public record FramePage(String href, String platform) {

  /** Lets pages of one origin alone show this one within them. */
  static void allow(HttpServletResponse response, URI platform, String more) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
            + " form-action 'none'; "
            + more
            + " frame-ancestors "
            + origin(platform));
  }

  static String origin(URI address) {
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }
}
