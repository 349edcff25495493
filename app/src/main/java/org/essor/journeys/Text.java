package org.essor.journeys;

import org.essor.platform.Language;

/** A text in the two languages of Essor. Both are empty where an editor left the text out. */
public record Text(String fr, String en) {

  public static final Text NONE = new Text("", "");

  public String in(Language language) {
    return language == Language.EN ? en : fr;
  }

  public boolean isEmpty() {
    return fr.isEmpty() && en.isEmpty();
  }
}
