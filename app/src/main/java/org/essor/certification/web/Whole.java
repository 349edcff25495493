package org.essor.certification.web;

import org.essor.platform.FormValues;
import org.essor.platform.Texts;

/** A field that takes a whole number, both bounds included. */
record Whole(String field, int least, int most) {

  static Whole of(String field, long least, long most) {
    return new Whole(field, (int) least, (int) most);
  }

  /** The number typed; something else where it is told that there is none. */
  int read(FormValues form, Texts texts) {
    var typed = form.get(field);
    int value = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
    if (value < least || value > most) {
      form.fail(field, texts.get("certification.error.number", least, most));
    }
    return value;
  }
}
