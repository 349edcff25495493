package org.essor.platform;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a printed line may end: as in any text with addresses, but never after an apostrophe. For
 * one print.
 */
final class PaperLines implements FSTextBreaker {

  private static final char APOSTROPHE = '’';

  private final FSTextBreaker places =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRENCH));
  private final StringBuilder text = new StringBuilder();

  @Override
  public void setText(String newText) {
    text.replace(0, text.length(), newText);
    places.setText(newText);
  }

  /** The next place, or {@link BreakIterator#DONE}. */
  @Override
  public int next() {
    int place = places.next();
    while (place > 0 && place < text.length() && text.charAt(place - 1) == APOSTROPHE) {
      place = places.next();
    }
    return place;
  }
}
