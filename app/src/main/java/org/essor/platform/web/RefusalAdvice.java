package org.essor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.essor.kernel.Refusal;
import org.essor.platform.Programs;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal into its page, or into a problem document for the programming interface. */
@ControllerAdvice
class RefusalAdvice {

  private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

  private final Translations translations;

  RefusalAdvice(Translations translations) {
    this.translations = translations;
  }

  @ExceptionHandler
  Object refused(Refusal refusal, HttpServletRequest request) {
    log.info("Refused: {}", refusal.code());
    var status = status(refusal);
    var texts = translations.in(RequestLanguage.of(request));
    var page = new RefusalPage(text(refusal, ".title", texts), text(refusal, ".advice", texts));
    return Programs.areAsked(request.getRequestURI())
        ? problem(refusal, status, page)
        : page(page, status);
  }

  private static HttpStatus status(Refusal refusal) {
    if (refusal.isUnknown()) {
      return HttpStatus.NOT_FOUND;
    }
    return refusal.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static String text(Refusal refusal, String which, Texts texts) {
    return texts.get(refusal.code() + which, refusal.facts().toArray());
  }

  private static ModelAndView page(RefusalPage page, HttpStatus status) {
    return new ModelAndView("error/refusal", Map.of("page", page), status);
  }

  private static ResponseEntity<ProblemDetail> problem(
      Refusal refusal, HttpStatus status, RefusalPage page) {
    var problem = ProblemDetail.forStatusAndDetail(status, page.advice());
    problem.setTitle(page.title());
    problem.setProperty("code", refusal.code());
    return ResponseEntity.of(problem).build();
  }
}
