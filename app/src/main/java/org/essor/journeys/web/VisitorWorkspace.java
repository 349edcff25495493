package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.essor.journeys.Answers;
import org.essor.journeys.Variant;
import org.essor.journeys.Workspace;

/** The answers of a visitor, on his own device. */
record VisitorWorkspace(
    VisitorCookies cookies, HttpServletRequest request, HttpServletResponse response)
    implements Workspace {

  /** The cookies that answers are kept in. */
  record VisitorCookies(AnswersCookie answers, VariantCookie variant) {}

  @Override
  public String base() {
    return "";
  }

  @Override
  public Answers answers() {
    return cookies.answers().read(request, response);
  }

  @Override
  public void keep(Answers changed) {
    cookies.answers().write(changed, request, response);
  }

  @Override
  public Optional<Variant> findVariant() {
    return cookies.variant().find(request);
  }

  @Override
  public void keepVariant(Variant aside) {
    cookies.variant().keep(aside, request, response);
  }

  @Override
  public void deleteVariant() {
    cookies.variant().delete(request, response);
  }
}
