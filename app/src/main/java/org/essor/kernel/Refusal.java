package org.essor.kernel;

import java.util.List;

/**
 * What Essor will not do, in a way the user can act on.
 *
 * <p>Two texts of the interface belong to each code: {@code <code>.title} says what happened,
 * {@code <code>.advice} what was kept and what to do now; the facts fill their places {@code {0}},
 * {@code {1}}… A code that ends in {@code .unknown} says that the thing asked for does not exist:
 * its page has status 404. One that ends in {@code .forbidden} says that the user may not: 403. All
 * others have status 422.
 *
 * <p>The facts are shown to the user who caused the refusal. Only the code is written to the log.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> facts;

  /**
   * Makes a refusal.
   *
   * @param code the start of the two keys, such as {@code journey.unknown}
   * @param facts what fills the texts, in the order of their places
   */
  public Refusal(String code, Object... facts) {
    super(code);
    this.code = code;
    this.facts = List.of(facts);
  }

  public String code() {
    return code;
  }

  public List<Object> facts() {
    return facts;
  }

  /** True where the thing asked for does not exist. */
  public boolean isUnknown() {
    return code.endsWith(".unknown");
  }

  /** True where the user may not do what he asked. */
  public boolean isForbidden() {
    return code.endsWith(".forbidden");
  }
}
