package org.essor.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.essor.lti.internal.Logins;
import org.essor.lti.internal.ToolKeys;
import org.essor.platform.ForeignForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where platforms begin an arrival, and where they read the keys of Essor. */
@Controller
class LoginController {

  static final String LOGIN = "/lti/connexion";

  /** How browsers say that an answer is for a frame. */
  private static final String DESTINATION = "Sec-Fetch-Dest";

  private final Logins logins;
  private final ToolKeys keys;

  LoginController(Logins logins, ToolKeys keys) {
    this.logins = logins;
    this.keys = keys;
  }

  @GetMapping(LOGIN)
  Object begin(
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    return isInFrame(request) ? outOfFrame(asked, response) : leave(asked, request, response);
  }

  @PostMapping(LOGIN)
  Object beginByForm(
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    return begin(asked, request, response);
  }

  private Object leave(
      Map<String, String> asked, HttpServletRequest request, HttpServletResponse response) {
    var begun = logins.begin(asked);
    ArrivalCookie.write(begun.browser(), request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(begun.href()).build();
  }

  private static boolean isInFrame(HttpServletRequest request) {
    var destination = String.valueOf(request.getHeader(DESTINATION));
    return destination.equals("iframe") || destination.equals("frame");
  }

  /** Browsers keep no cookie of ours in a frame of another site: the way out is a link. */
  private Object outOfFrame(Map<String, String> asked, HttpServletResponse response) {
    var platform = logins.platform(asked);
    FramePage.allow(response, platform.endpoints().authorization(), "");
    var again = UriComponentsBuilder.fromPath(LOGIN);
    asked.keySet().forEach(name -> again.queryParam(name, "{" + name + "}"));
    var href = again.encode().buildAndExpand(asked).toUriString();
    return new ModelAndView("lti/frame", "page", new FramePage(href, platform.name()));
  }

  @GetMapping(path = "/lti/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ResponseEntity<String> keys() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .body(keys.publicKeys());
  }

  /** What platforms send by forms of their own. */
  @Configuration(proxyBeanMethods = false, value = "ltiForms")
  static class Forms {

    @Bean
    ForeignForms loginForms() {
      return new ForeignForms(LOGIN);
    }

    @Bean
    ForeignForms launchForms() {
      return new ForeignForms(LaunchController.LAUNCH);
    }
  }
}
