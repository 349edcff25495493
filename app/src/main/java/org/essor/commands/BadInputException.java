package org.essor.commands;

/** What the person who called a command can put right; the message says what. */
final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInputException(String message) {
    super(message);
  }
}
