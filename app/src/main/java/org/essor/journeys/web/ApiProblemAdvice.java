package org.essor.journeys.web;

import org.essor.journeys.ApiProblem;
import org.essor.platform.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request of the programming interface, as a problem document. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblemAdvice {

  @ExceptionHandler
  ProblemDetail refused(ApiProblem problem, Texts texts) {
    var detail =
        ProblemDetail.forStatusAndDetail(problem.status(), problem.problems().getFirst().message());
    detail.setTitle(texts.get("journeys.api.problem"));
    detail.setProperty("errors", problem.problems());
    return detail;
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException malformed, Texts texts) {
    var detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, texts.get("journeys.api.malformed"));
    detail.setTitle(texts.get("journeys.api.problem"));
    return detail;
  }
}
