package org.essor.adaptive.web;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresScope;
import org.essor.adaptive.internal.CatSessions;
import org.essor.adaptive.internal.CatSessions.Place;
import org.essor.adaptive.internal.Sections;
import org.essor.adaptive.web.CatDocuments.CreatedSection;
import org.essor.adaptive.web.CatDocuments.CreatedSession;
import org.essor.adaptive.web.CatDocuments.FoundSection;
import org.essor.adaptive.web.CatDocuments.Submitted;
import org.essor.kernel.Refusal;
import org.essor.platform.ErrorDocuments;
import org.essor.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service of 1EdTech Computer Adaptive Testing 1.0 (REST/JSON binding). Identifiers are
 * NCNames: they begin with a letter.
 */
@RestController
@RequestMapping("/ims/cat/v1p0/sections")
class CatController {

  private static final String USE = "adaptive:use";
  private static final String PREFIX = "/ims/cat/";
  private static final String SECTION = "s";
  private static final String SESSION = "c";

  private final Sections sections;
  private final CatSessions sessions;
  private final Clock clock;
  private final JsonMapper mapper;

  CatController(Sections sections, CatSessions sessions, Clock clock, JsonMapper mapper) {
    this.sections = sections;
    this.sessions = sessions;
    this.clock = clock;
    this.mapper = mapper;
  }

  @RequiresScope(USE)
  @PostMapping
  ResponseEntity<CreatedSection> createSection(Person person, @RequestBody JsonNode body) {
    var id = SECTION + sections.create(person.id(), CatDocuments.content(body));
    return ResponseEntity.created(URI.create("/ims/cat/v1p0/sections/" + id))
        .body(new CreatedSection(id));
  }

  @RequiresScope(USE)
  @GetMapping("/{section}")
  FoundSection getSection(Person person, @PathVariable String section) {
    var found = sections.get(person.id(), section(section));
    return FoundSection.of(found, found.content().metadata().map(mapper::readTree));
  }

  @RequiresScope(USE)
  @DeleteMapping("/{section}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSection(Person person, @PathVariable String section) {
    sections.end(person.id(), section(section));
  }

  @RequiresScope(USE)
  @PostMapping("/{section}/sessions")
  @ResponseStatus(HttpStatus.CREATED)
  CreatedSession createSession(
      Person person, @PathVariable String section, @RequestBody(required = false) JsonNode body) {
    var told = body == null ? mapper.createObjectNode() : body;
    var turn = sessions.begin(person.id(), section(section), CatDocuments.beginning(told));
    return CatDocuments.created(turn, SESSION + turn.session());
  }

  @RequiresScope(USE)
  @PostMapping("/{section}/sessions/{session}/results")
  @ResponseStatus(HttpStatus.CREATED)
  Submitted submitResults(
      Person person,
      @PathVariable String section,
      @PathVariable String session,
      @RequestBody JsonNode body) {
    var place = new Place(person.id(), section(section), session(session));
    var turn = sessions.submit(place, CatDocuments.state(body), CatDocuments.scores(body));
    return CatDocuments.submitted(turn, section, clock.instant());
  }

  @RequiresScope(USE)
  @DeleteMapping("/{section}/sessions/{session}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSession(Person person, @PathVariable String section, @PathVariable String session) {
    sessions.end(new Place(person.id(), section(section), session(session)));
  }

  private static UUID section(String id) {
    return id(id, SECTION, "adaptive.section.unknown");
  }

  private static UUID session(String id) {
    return id(id, SESSION, "adaptive.session.unknown");
  }

  private static UUID id(String id, String prefix, String unknown) {
    try {
      if (id.startsWith(prefix)) {
        return UUID.fromString(id.substring(1));
      }
    } catch (IllegalArgumentException _) {
      // No identifier that was ever given.
    }
    throw new Refusal(unknown);
  }

  @ExceptionHandler
  ResponseEntity<StatusInfo> refused(Refusal refusal, Texts texts) {
    var words =
        texts.get(refusal.code() + ".title", refusal.facts().toArray())
            + " "
            + texts.get(refusal.code() + ".advice", refusal.facts().toArray());
    return told(status(refusal), words);
  }

  private static HttpStatus status(Refusal refusal) {
    if (refusal.isForbidden()) {
      return HttpStatus.FORBIDDEN;
    }
    return refusal.isUnknown() ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
  }

  @ExceptionHandler
  ResponseEntity<StatusInfo> unreadable(HttpMessageConversionException unreadable, Texts texts) {
    return told(HttpStatus.BAD_REQUEST, texts.get("adaptive.error.unreadable"));
  }

  /** Whoever shows no token, and what Spring says of requests; a fault of ours goes its way. */
  @ExceptionHandler
  ResponseEntity<StatusInfo> failed(Exception failure, Texts texts) throws Exception {
    if (failure instanceof ErrorResponse response) {
      return told(response.getStatusCode(), texts.get("adaptive.error.unreadable"));
    }
    var status =
        AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
    if (status == null) {
      throw failure;
    }
    return told(status.code(), texts.get("adaptive.error.token"));
  }

  private static ResponseEntity<StatusInfo> told(HttpStatusCode status, String words) {
    return ResponseEntity.status(status).body(StatusInfo.failure(status.value(), words));
  }

  /** Errors outside the service: too many requests, no such address. */
  @Configuration(proxyBeanMethods = false, value = "catErrors")
  static class Errors {

    @Bean
    ErrorDocuments catErrorDocuments() {
      return new ErrorDocuments() {
        @Override
        public String prefix() {
          return PREFIX;
        }

        @Override
        public Object of(int status, String words) {
          return StatusInfo.failure(status, words);
        }
      };
    }
  }
}
