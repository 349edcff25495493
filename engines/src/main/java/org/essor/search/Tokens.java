package org.essor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into words. Codes stay whole: {@code L. 162-1-23} is {@code l162-1-23}, {@code
 * MR-001} and {@code MR001} are {@code mr001}, {@code e-santé} and {@code esanté} are {@code
 * esante}.
 */
final class Tokens {

  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu");
  private static final int LONGEST_LETTERS_OF_A_CODE = 3;

  private final String text;
  private final List<Token> found = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    var tokens = new Tokens(text);
    int at = 0;
    while (at < text.length()) {
      at = Letters.isLetterOrDigit(text.charAt(at)) ? tokens.read(at) : at + 1;
    }
    return tokens.found;
  }

  /** Reads the word that begins here; returns where it ends. */
  private int read(int start) {
    var word = new StringBuilder();
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Letters.isLetterOrDigit(c)) {
        word.append(Letters.of(c));
      } else if (!Letters.isMark(c)) {
        int next = afterJoint(at, word);
        if (next < 0) {
          break;
        }
        if (isDigit(text.charAt(at - 1)) && c != '_') {
          word.append('-');
        }
        word.append(Letters.of(text.charAt(next)));
        at = next;
      }
      at++;
    }
    if (!isElided(at, word.toString())) {
      found.add(new Token(word.toString(), start, at, isInCapitals(start, at)));
    }
    return at;
  }

  /** Where the word goes on after a joint such as a hyphen; -1 where it does not. */
  private int afterJoint(int at, CharSequence word) {
    char joint = text.charAt(at);
    int next = at + 1;
    boolean article = joint == '.' && word.length() == 1;
    if (article && next < text.length() && Character.isSpaceChar(text.charAt(next))) {
      next++;
    }
    if (next >= text.length() || !Letters.isLetterOrDigit(text.charAt(next))) {
      return -1;
    }
    if (joint == '_') {
      return next;
    }
    boolean toDigit = "-\u2010\u2011./".indexOf(joint) >= 0 && isDigit(text.charAt(next));
    if (toDigit) {
      return isDigit(text.charAt(at - 1)) || word.length() <= LONGEST_LETTERS_OF_A_CODE ? next : -1;
    }
    boolean hyphen = joint == '-' || joint == '\u2011';
    return hyphen && (isLoneLetter(word) || isLastLetter(next)) ? next : -1;
  }

  private static boolean isLoneLetter(CharSequence word) {
    return word.length() == 1 && !isDigit(word.charAt(0));
  }

  /** A single letter after a hyphen, as in {@code PGSSI-S}. */
  private boolean isLastLetter(int at) {
    return !isDigit(text.charAt(at))
        && (at + 1 == text.length() || !Letters.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** {@code l’}, {@code d’}, and the {@code s} of {@code patient’s}, are no words. */
  private boolean isElided(int end, String word) {
    boolean before = end < text.length() && isApostrophe(text.charAt(end));
    int start = end - word.length();
    boolean after = start > 0 && isApostrophe(text.charAt(start - 1));
    return (before && ELIDED.contains(word)) || (after && word.equals("s"));
  }

  private boolean isInCapitals(int start, int end) {
    return end - start > 1
        && text.substring(start, end).chars().noneMatch(Character::isLowerCase)
        && Character.isUpperCase(text.charAt(start));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }
}
