package org.essor.search;

import java.util.List;

/** The words of a text that say something. */
final class Content {

  private Content() {}

  /** The words of an item: all but stop words; one in capitals is an abbreviation, and stays. */
  static List<Token> words(String text) {
    return Tokens.of(text).stream().filter(Content::says).toList();
  }

  /** The words typed: capitals mean nothing where all is in capitals; one word always says. */
  static List<Token> typed(String text) {
    var tokens = Tokens.of(text);
    boolean shouted = tokens.stream().allMatch(Token::capitals);
    var words =
        tokens.stream()
            .filter(token -> shouted ? !Grammar.isStopWord(token.word()) : says(token))
            .toList();
    return words.isEmpty() ? tokens : words;
  }

  private static boolean says(Token token) {
    return token.capitals() || !Grammar.isStopWord(token.word());
  }
}
