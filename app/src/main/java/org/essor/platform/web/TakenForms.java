package org.essor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What must carry a token: everything that changes something, where a page takes it. What no page
 * takes goes on without one, to be answered that the page or the action does not exist, rather than
 * that the form has expired.
 */
final class TakenForms implements RequestMatcher {

  /** Asked for late, because handlers are made after filters; looked up once. */
  private final SingletonSupplier<RequestMappingHandlerMapping> pages;

  TakenForms(ObjectProvider<RequestMappingHandlerMapping> pages) {
    this.pages = SingletonSupplier.of(pages::getObject);
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && isTaken(request);
  }

  /** Where in doubt, it is. */
  private boolean isTaken(HttpServletRequest request) {
    try {
      if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
        ServletRequestPathUtils.parseAndCache(request);
      }
      return pages.obtain().getHandler(request) != null;
    } catch (HttpRequestMethodNotSupportedException _) {
      return false;
    } catch (Exception _) {
      return true;
    }
  }
}
