package org.essor.platform;

/**
 * The addresses that programs ask: what they send carries a personal token, where it needs one, and
 * never a cookie; they are answered by data, errors too.
 */
public final class Programs {

  private static final String API = "/api/";

  /** What standards of 1EdTech fix the addresses of. */
  private static final String STANDARDS = "/ims/";

  private Programs() {}

  /** The addresses as patterns of paths. */
  public static String[] patterns() {
    return new String[] {API + "**", STANDARDS + "**"};
  }

  public static boolean areAsked(String path) {
    return path.startsWith(API) || path.startsWith(STANDARDS);
  }
}
