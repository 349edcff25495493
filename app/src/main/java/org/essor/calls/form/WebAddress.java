package org.essor.calls.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The address of a page, with {@code http://} or {@code https://}. */
public record WebAddress() implements FieldType {

  private static final int LONGEST = 2_000;

  /** An address typed without its scheme is one of https. */
  @Override
  public AnswerValue read(String typed) {
    var text = typed.strip();
    return new AnswerValue.Words(text.startsWith("www.") ? "https://" + text : text);
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.words(value, text -> FieldType.unless(isAddress(text), "web"));
  }

  private static boolean isAddress(String text) {
    try {
      var address = new URI(text);
      return text.length() <= LONGEST
          && List.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && address.getHost().contains(".");
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
