package org.essor.journeys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.essor.platform.Language;

/** A text in the two languages of Essor. Both are empty where an editor left the text out. */
public record Text(String fr, String en) {

  public static final Text NONE = new Text("", "");

  public String in(Language language) {
    return language == Language.EN ? en : fr;
  }

  /** The text of a language, or of the other where it was left out. */
  public String inOrOther(Language language) {
    return in(spokenIn(language));
  }

  /** The language that {@link #inOrOther} gives it in. */
  public Language spokenIn(Language language) {
    return in(language).isEmpty() && !in(language.other()).isEmpty() ? language.other() : language;
  }

  /** Not said to programs: what is left out is empty in both languages. */
  @JsonIgnore
  public boolean isEmpty() {
    return fr.isEmpty() && en.isEmpty();
  }
}
