package org.essor.certification.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the codes of sessions: read aloud and typed without a mistake, and not to be guessed. */
@Component
class Codes {

  /** Neither 0 and O, nor 1, I and L. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 6;

  private final SecureRandom random = new SecureRandom();

  String draw() {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
        .collect(Collectors.joining());
  }

  /** True where someone typed this code, whatever the case, with spaces or hyphens or without. */
  static boolean isTyped(String code, String typed) {
    return typed.replaceAll("[\\s\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT).equals(code);
  }
}
