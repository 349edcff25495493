package org.essor.launch;

import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;

/** The texts that the tests of this package read. */
final class Sentences {

  static final Texts ENGLISH = Translations.read(Language.EN);

  private Sentences() {}
}
