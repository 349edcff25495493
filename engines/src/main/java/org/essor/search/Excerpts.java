package org.essor.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essor.search.Item.Words;
import org.essor.search.Results.Excerpt;
import org.essor.search.Results.Part;

/** Cuts out what was found. */
final class Excerpts {

  private static final int LONGEST = 240;
  private static final int BEFORE = 80;

  private final LanguageIndex index;
  private final Plan.Marks marks;
  private final int all;

  Excerpts(LanguageIndex index, Plan plan) {
    this.index = index;
    this.marks = plan.marks(index.language());
    this.all = (1 << plan.size()) - 1;
  }

  /** A sentence with what was found in it. */
  record Marked(String text, List<Token> words, int held) {
    int count() {
      return Integer.bitCount(held);
    }
  }

  /** The sentence of an item that holds most of the words; the first one where none does. */
  Marked best(Words words) {
    var best = mark(words.summary());
    for (var paragraph : words.body()) {
      for (var sentence : sentences(paragraph)) {
        if (best.held() == all) {
          return best;
        }
        var marked = mark(sentence);
        best = marked.count() > best.count() ? marked : best;
      }
    }
    return best.text().isEmpty() && !words.body().isEmpty() ? mark(words.body().getFirst()) : best;
  }

  private List<String> sentences(String paragraph) {
    if (paragraph.length() <= LONGEST) {
      return List.of(paragraph);
    }
    var breaks =
        BreakIterator.getSentenceInstance(
            index.language() == SearchLanguage.FRENCH ? Locale.FRENCH : Locale.ENGLISH);
    breaks.setText(paragraph);
    var sentences = new ArrayList<String>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(paragraph.substring(start, end).strip());
      start = end;
    }
    return sentences;
  }

  Marked mark(String text) {
    var words = Content.words(text);
    var stems = index.stems(words);
    int[] held = new int[words.size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = marks.ofWord(words.get(i).word(), stems.get(i));
    }
    for (var span : index.concepts().findInText(words, stems)) {
      for (int i = span.from(); i < span.to(); i++) {
        held[i] |= marks.ofConcept(span.concept());
      }
    }
    var found = new ArrayList<Token>();
    int bits = 0;
    for (int i = 0; i < held.length; i++) {
      if (held[i] != 0) {
        found.add(words.get(i));
        bits |= held[i];
      }
    }
    return new Marked(text, found, bits);
  }

  /** The sentence, shortened around the first word found where it is long. */
  Excerpt excerpt(Marked marked) {
    int start = 0;
    if (marked.text().length() > LONGEST && !marked.words().isEmpty()) {
      start = wordAfter(marked.text(), marked.words().getFirst().start() - BEFORE);
    }
    int end = wordBefore(marked.text(), start + LONGEST);
    return new Excerpt(index.language(), parts(marked, start, end));
  }

  /** The whole text, with what was found in it. */
  Excerpt whole(String text) {
    return new Excerpt(index.language(), parts(mark(text), 0, text.length()));
  }

  private static List<Part> parts(Marked marked, int start, int end) {
    var text = marked.text();
    var parts = new ArrayList<Part>();
    var before = new StringBuilder(start > 0 ? "… " : "");
    int at = start;
    for (var word : marked.words()) {
      if (word.start() < at || word.end() > end) {
        continue;
      }
      before.append(text, at, word.start());
      if (!before.isEmpty()) {
        parts.add(new Part(before.toString(), false));
      }
      parts.add(new Part(text.substring(word.start(), word.end()), true));
      before.setLength(0);
      at = word.end();
    }
    before.append(text, at, end).append(end < text.length() ? " …" : "");
    if (!before.isEmpty()) {
      parts.add(new Part(before.toString(), false));
    }
    return parts;
  }

  private static int wordAfter(String text, int at) {
    int space = text.indexOf(' ', Math.max(0, at));
    return at <= 0 || space < 0 ? 0 : space + 1;
  }

  private static int wordBefore(String text, int at) {
    int space = at >= text.length() ? -1 : text.lastIndexOf(' ', at);
    return space <= 0 ? Math.min(at, text.length()) : space;
  }
}
