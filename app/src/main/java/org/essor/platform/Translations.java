package org.essor.platform;

import org.essor.platform.internal.PropertiesTranslations;

/**
 * The texts of the interface, read from all files {@code messages/*_fr.properties} and {@code
 * messages/*_en.properties}, one pair a module.
 */
public interface Translations {

  Texts in(Language language);

  /** Reads the texts of one language, for what runs before or without the application. */
  static Texts read(Language language) {
    return PropertiesTranslations.read(language);
  }
}
