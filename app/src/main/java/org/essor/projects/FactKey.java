package org.essor.projects;

/**
 * What a word of a fact sheet is about, written {@code kind:name}.
 *
 * @param kind {@link #NAME}, {@link #VARIANT}, {@link #START}: of the project; {@link #MODULE}: the
 *     name of a function; {@link #DONE}, {@link #ESTIMATE}, {@link #SUSPENDED}: of a step; {@link
 *     #SHARED}: a fact of the whole product; else the identifier of a function, for a fact of its
 *     own
 * @param name of the fact, function or step; empty for the project's own
 */
public record FactKey(String kind, String name) {

  public static final String NAME = "name";

  /** The name of the variant that is edited. */
  public static final String VARIANT = "variant";

  public static final String START = "start";
  public static final String MODULE = "module";
  public static final String DONE = "done";
  public static final String ESTIMATE = "estimate";
  public static final String SUSPENDED = "suspended";
  public static final String SHARED = "all";

  /** Reads a key. */
  public static FactKey of(String key) {
    var colon = key.indexOf(':');
    return colon < 0
        ? new FactKey(key, "")
        : new FactKey(key.substring(0, colon), key.substring(colon + 1));
  }

  /** True for the answer to a question, about the product or one of its functions. */
  public boolean isFact() {
    return switch (kind) {
      case NAME, VARIANT, START, MODULE, DONE, ESTIMATE, SUSPENDED -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return name.isEmpty() ? kind : kind + ":" + name;
  }
}
