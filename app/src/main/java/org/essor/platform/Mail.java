package org.essor.platform;

import java.util.List;

/**
 * A mail to one person, in plain text.
 *
 * @param to the address
 * @param textKey the key of its texts: {@code <textKey>.subject} and {@code <textKey>.body}
 * @param facts what fills the places of both; an address of this site is best alone on its line
 */
public record Mail(String to, Language language, String textKey, List<String> facts) {

  public Mail {
    facts = List.copyOf(facts);
  }

  public Mail(String to, Language language, String textKey, String... facts) {
    this(to, language, textKey, List.of(facts));
  }
}
