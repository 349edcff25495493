package org.essor.credentials.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.essor.credentials.internal.SiteIssuer;
import org.essor.credentials.proof.CredentialException;
import org.essor.credentials.web.CheckPage.Answer;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.essor.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Verifies credentials, for everybody; nothing of what is sent is kept. */
@Controller
class CheckController {

  static final String PATH = "/attestations/verifier";

  private final CredentialReading reading;
  private final SiteIssuer issuer;

  CheckController(CredentialReading reading, SiteIssuer issuer) {
    this.reading = reading;
    this.issuer = issuer;
  }

  @GetMapping(PATH)
  ModelAndView show() {
    return page("", Map.of(), Optional.empty());
  }

  @PostMapping(PATH)
  ModelAndView verify(
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String text,
      Texts texts)
      throws IOException {
    var sent = file.filter(some -> !some.isEmpty());
    var bytes = sent.isPresent() ? sent.get().getBytes() : text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return page("", Map.of("file", texts.get("credentials.missing")), Optional.empty());
    }
    try {
      return page(text, Map.of(), Optional.of(reading.read(bytes, texts)));
    } catch (CredentialException e) {
      var error = texts.get("credentials.fault." + e.code(), e.facts().toArray());
      return page(text, Map.of(sent.isPresent() ? "file" : "text", error), Optional.empty());
    }
  }

  private ModelAndView page(String typed, Map<String, String> errors, Optional<Answer> answer) {
    return new ModelAndView(
        "credentials/check",
        Map.of("page", new CheckPage(issuer.did(), typed, errors, answer)),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Configuration(proxyBeanMethods = false)
  static class Links {

    @Bean
    SiteLink credentialsLink() {
      return new SiteLink(Place.FOOTER, PATH, "credentials.link", 41);
    }

    @Bean
    PrivacySection privacyOfCredentials() {
      return new PrivacySection(
          "credentials.privacy.title", texts -> texts.get("credentials.privacy.text"));
    }
  }
}
