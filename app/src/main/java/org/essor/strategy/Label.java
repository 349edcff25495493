package org.essor.strategy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.essor.platform.Language;

/** A text in the two languages of Essor; both are empty where there is none. */
public record Label(String fr, String en) {

  public static final Label NONE = new Label("", "");

  public String in(Language language) {
    return language == Language.EN ? en : fr;
  }

  @JsonIgnore
  public boolean isEmpty() {
    return fr.isEmpty() && en.isEmpty();
  }
}
