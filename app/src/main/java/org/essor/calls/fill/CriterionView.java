package org.essor.calls.fill;

/**
 * What is drawn of a criterion of eligibility.
 *
 * @param status whether it is met, in a word
 * @param kind of its badge: success, error or info
 * @param because which answers settle it, or are missing, in words
 */
public record CriterionView(
    String label, String source, String status, String kind, String because) {

  public boolean isMet() {
    return kind.equals("success");
  }
}
