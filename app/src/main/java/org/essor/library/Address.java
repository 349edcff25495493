package org.essor.library;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an entry stands, for ever: never used again for another one.
 *
 * @param id letters, digits, hyphens, dots and underscores
 */
public record Address(Kind kind, String id) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  public Address {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Not an identifier of an entry: " + id);
    }
  }

  /** Reads an address such as {@code glossaire/pecan}. */
  public static Optional<Address> find(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? Optional.empty() : find(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Finds the address that the two parts make; none where they cannot. */
  public static Optional<Address> find(String kind, String id) {
    return ID.matcher(id).matches()
        ? Kind.find(kind).map(found -> new Address(found, id))
        : Optional.empty();
  }

  /** The path of its page. */
  public String href() {
    return "/bibliotheque/" + this;
  }

  @Override
  public String toString() {
    return kind.path() + "/" + id;
  }
}
