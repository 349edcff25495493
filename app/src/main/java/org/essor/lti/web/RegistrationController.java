package org.essor.lti.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Platforms;
import org.essor.lti.internal.Registrations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a platform registers itself. It shows this page in a frame or a window of its own, to the
 * person who runs it: that person has no account here, the secret in the address is what lets in.
 */
@Controller
class RegistrationController {

  private final Registrations registrations;
  private final Platforms platforms;
  private final Institutions institutions;

  RegistrationController(
      Registrations registrations, Platforms platforms, Institutions institutions) {
    this.registrations = registrations;
    this.platforms = platforms;
    this.institutions = institutions;
  }

  @GetMapping(Registrations.PATH + "{code}")
  ModelAndView register(
      @PathVariable String code,
      @RequestParam(name = "openid_configuration", defaultValue = "") String configuration,
      @RequestParam(name = "registration_token", defaultValue = "") String token,
      HttpServletResponse response) {
    var where = institutions.get(registrations.get(code)).name();
    var address = address(configuration).orElseThrow(() -> new Refusal("lti.registration.alone"));
    FramePage.allow(response, address, "script-src 'self';");
    // The page that opened this window is told to close it.
    response.setHeader("Cross-Origin-Opener-Policy", "unsafe-none");
    try {
      registrations.take(code, address, token);
      return page(new RegisteredPage(where, address.getHost(), Optional.empty()), HttpStatus.OK);
    } catch (Refusal refusal) {
      var page = new RegisteredPage(where, address.getHost(), Optional.of(refusal.code()));
      return page(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static ModelAndView page(RegisteredPage page, HttpStatus status) {
    return new ModelAndView("lti/registered", Map.of("page", page), status);
  }

  private Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text)).filter(platforms::allows);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
