package org.essor.accounts.web;

/** What was asked for is for persons who are signed in. */
final class SignInRequired extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInRequired() {
    super("Sign-in required", null, false, false);
  }
}
