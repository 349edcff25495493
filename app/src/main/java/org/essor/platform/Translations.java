package org.essor.platform;

/**
 * The texts of the interface, read from all files {@code messages/*_fr.properties} and {@code
 * messages/*_en.properties}, one pair a module.
 */
public interface Translations {

  Texts in(Language language);
}
