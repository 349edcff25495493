package org.essor.platform;

import java.util.Locale;
import java.util.Optional;

/** A language of the interface. French is the first one and the default. */
public enum Language {
  FR(Locale.FRENCH),
  EN(Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The code used in addresses, cookies and the {@code lang} attribute: {@code fr} or {@code en}.
   */
  public String code() {
    return locale.getLanguage();
  }

  /** The language to offer beside this one. */
  public Language other() {
    return this == FR ? EN : FR;
  }

  /** Finds a language by its code, whatever the case. */
  public static Optional<Language> find(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "fr" -> Optional.of(FR);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }
}
