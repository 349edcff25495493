package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.journeys.Answers;

/**
 * The request of a visitor and its response; an argument of handler methods that change answers.
 */
record Visit(AnswersCookie cookie, HttpServletRequest request, HttpServletResponse response) {

  Answers answers() {
    return cookie.read(request, response);
  }

  void keep(Answers answers) {
    cookie.write(answers, request, response);
  }

  void erase() {
    cookie.delete(request, response);
  }
}
