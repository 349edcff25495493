package org.essor.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.ErrorDocuments;
import org.essor.platform.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of every error, and its problem document (RFC 9457) for the programming interface. */
@Controller
class ErrorsController implements ErrorController {

  private final ErrorPages pages;
  private final ObjectProvider<ErrorDocuments> documents;

  ErrorsController(ErrorPages pages, ObjectProvider<ErrorDocuments> documents) {
    this.pages = pages;
    this.documents = documents;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  Object show(HttpServletRequest request) {
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var page = pages.of(status(request), path, cause(request), request);
    if (Programs.areAsked(path)) {
      return document(page, path);
    }
    return isReloaded(page, request) ? "redirect:" + above(path) : page(page);
  }

  /** The address of a form that was refused is reloaded, or asked for in the other language. */
  private static boolean isReloaded(ErrorPage page, HttpServletRequest request) {
    return page.status() == HttpStatus.METHOD_NOT_ALLOWED.value()
        && "GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
  }

  /** The page that holds the forms below it. */
  private static String above(String path) {
    return path.substring(0, Math.max(1, path.lastIndexOf('/')));
  }

  /** Whoever asks for this address itself asks for a page that is not there. */
  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpStatus.NOT_FOUND.value();
  }

  private static Optional<Throwable> cause(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
        .map(Throwable.class::cast);
  }

  private static ModelAndView page(ErrorPage page) {
    return new ModelAndView(
        "error/error", Map.of("page", page), HttpStatusCode.valueOf(page.status()));
  }

  private Object document(ErrorPage page, String path) {
    return documents.stream()
        .filter(each -> path.startsWith(each.prefix()))
        .findFirst()
        .<Object>map(each ->
            ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(each.of(page.status(), page.title() + " " + page.advice())))
        .orElseGet(() -> problem(page, path));
  }

  private static ResponseEntity<ProblemDetail> problem(ErrorPage page, String path) {
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(page.status()), page.advice());
    problem.setTitle(page.title());
    problem.setInstance(URI.create(path));
    problem.setProperty("reference", page.reference());
    return ResponseEntity.status(page.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
