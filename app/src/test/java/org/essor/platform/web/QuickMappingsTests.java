package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class QuickMappingsTests {

  private final RequestMappingHandlerMapping quick = new QuickMappings();
  private final RequestMappingHandlerMapping usual = new RequestMappingHandlerMapping();

  @BeforeEach
  void findHandlers() {
    var context = new StaticWebApplicationContext();
    context.registerSingleton("pages", Pages.class);
    context.refresh();
    for (var mapping : new RequestMappingHandlerMapping[] {quick, usual}) {
      mapping.setApplicationContext(context);
      mapping.afterPropertiesSet();
    }
  }

  /** What Spring finds for a request: the handler with its variables, or why there is none. */
  private record Found(String handler, Object variables, Object pattern) {}

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /things",
    "GET, /things/12",
    "HEAD, /things/12",
    "OPTIONS, /things/12",
    "DELETE, /things/12",
    "GET, /things/12/parts/3",
    "POST, /things/12/parts/3",
    "GET, /things/new",
    "GET, /things/%6Eew",
    "GET, /%74hings/12",
    "GET, /things/a%20b",
    "GET, /things/12;v=1",
    "GET, /others/12",
    "GET, /others/12/parts/3",
    "GET, /elsewhere",
    "GET, /elsewhere/12/13"
  })
  void findsWhatSpringFinds(String method, String path) {
    assertThat(found(quick, method, path)).isEqualTo(found(usual, method, path));
  }

  private static Found found(RequestMappingHandlerMapping mapping, String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = Optional.ofNullable(mapping.getHandler(request));
      return new Found(
          chain.map(found -> ((HandlerMethod) found.getHandler()).getMethod().getName()).orElse(""),
          Objects.requireNonNullElse(
              request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), ""),
          Objects.requireNonNullElse(
              request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), ""));
    } catch (Exception refused) {
      return new Found(refused.getClass().getName(), "", "");
    }
  }

  @Controller
  static class Pages {

    @GetMapping("/")
    void home() {}

    @GetMapping("/things")
    void things() {}

    @GetMapping("/things/new")
    void newThing() {}

    @GetMapping({"/things/{id}", "/others/{id}"})
    void thing() {}

    @GetMapping({"/things/{id}/parts/{part}", "/{any}/{id}/parts/{part}"})
    void part() {}

    @PostMapping("/things/{id}/parts/{part}")
    void changePart() {}

    @GetMapping("/{any}")
    void any() {}
  }
}
