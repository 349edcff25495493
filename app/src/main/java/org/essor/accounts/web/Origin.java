package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.essor.platform.SiteSettings;
import org.springframework.stereotype.Component;

/** Where a browser must have been when a passkey was asked of it. */
@Component
class Origin {

  private static final String LOCAL = "localhost";

  private final SiteSettings site;

  Origin(SiteSettings site) {
    this.site = site;
  }

  /** The site's own address; on this machine alone, under whatever port it is reached. */
  String of(HttpServletRequest request) {
    var own = URI.create(site.url());
    var local = LOCAL.equals(own.getHost()) && LOCAL.equals(request.getServerName());
    var port = local ? request.getServerPort() : own.getPort();
    return own.getScheme() + "://" + own.getHost() + (port < 0 ? "" : ":" + port);
  }
}
