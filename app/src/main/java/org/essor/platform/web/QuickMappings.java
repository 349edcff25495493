package org.essor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers an address with something variable in it among those whose addresses begin
 * alike, instead of among all. Whatever is not plain (nobody found, several, an address written
 * unusually) is left to Spring, which finds the same.
 */
final class QuickMappings extends RequestMappingHandlerMapping {

  private static final AntPathMatcher PATTERNS = new AntPathMatcher();

  /** By the first part of an address; complete before the first request. */
  private final Map<String, List<Known>> byBeginning = new ConcurrentHashMap<>();

  /** Those whose addresses can begin with anything. */
  private final List<Known> anywhere = new ArrayList<>();

  private record Known(RequestMappingInfo mapping, HandlerMethod method) {}

  @Override
  protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
    super.handlerMethodsInitialized(methods);
    methods.forEach((mapping, method) -> note(new Known(mapping, method)));
  }

  private void note(Known known) {
    var beginnings =
        known.mapping().getPatternValues().stream()
            .map(QuickMappings::beginning)
            .collect(Collectors.toSet());
    if (beginnings.stream().anyMatch(PATTERNS::isPattern)) {
      anywhere.add(known);
    } else {
      beginnings.forEach(
          beginning -> byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(known));
    }
  }

  private static String beginning(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    var found = path.indexOf('%') < 0 ? matching(path, request) : List.<Known>of();
    if (found.size() != 1) {
      return super.lookupHandlerMethod(path, request);
    }
    var only = found.getFirst();
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
    handleMatch(only.mapping(), path, request);
    return only.method();
  }

  /** Those that take the request, each with the part of its mapping that does. */
  private List<Known> matching(String path, HttpServletRequest request) {
    var found = new ArrayList<Known>(2);
    addMatching(byBeginning.getOrDefault(beginning(path), List.of()), request, found);
    addMatching(anywhere, request, found);
    return found;
  }

  private void addMatching(List<Known> among, HttpServletRequest request, List<Known> found) {
    for (var known : among) {
      var match = getMatchingMapping(known.mapping(), request);
      if (match != null) {
        found.add(new Known(match, known.method()));
      }
    }
  }
}
