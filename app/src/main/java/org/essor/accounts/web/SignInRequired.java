package org.essor.accounts.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is for persons who are signed in. */
@ResponseStatus(HttpStatus.UNAUTHORIZED)
final class SignInRequired extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInRequired() {
    super("Sign-in required", null, false, false);
  }
}
