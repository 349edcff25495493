package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essor.platform.Programs;
import org.essor.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads to the sign-in page and back; a form is kept on a page to be sent again; answers 401 to a
 * program.
 */
@ControllerAdvice
class SignInAdvice {

  @ExceptionHandler
  Object signIn(SignInRequired required, HttpServletRequest request, Texts texts) {
    return Programs.areAsked(request.getRequestURI())
        ? refused(texts)
        : KeptForm.of(request)
            .map(SignInAdvice::kept)
            .orElseGet(() -> new ModelAndView("redirect:" + Suite.signIn(request)));
  }

  private static ModelAndView kept(KeptForm form) {
    var page = new ModelAndView("accounts/kept-form", "page", form);
    page.setStatus(HttpStatus.UNAUTHORIZED);
    return page;
  }

  private static ResponseEntity<ProblemDetail> refused(Texts texts) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNAUTHORIZED, texts.get("accounts.api.token.advice"));
    problem.setTitle(texts.get("accounts.api.token.title"));
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
