package org.essor.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry is. Declared in the order shown. */
public enum Kind {
  RULES("regles"),
  OBLIGATIONS("obligations"),
  STEPS("demarches"),
  FUNDING("financements"),
  BODIES("acteurs"),
  CLOCKS("delais"),
  TARIFFS("tarifs"),
  COVERAGE_DECISIONS("decisions-pecan"),
  COUNTERPARTS("etranger"),
  LAUREATES("laureats"),
  SITES("tiers-lieux"),
  ACTIONS("actions"),
  GLOSSARY("glossaire"),
  SOURCES("textes");

  private final String path;

  Kind(String path) {
    this.path = path;
  }

  /** The part of an address that names it. */
  public String path() {
    return path;
  }

  /** The start of the keys of its texts: {@code library.kind.rules}. */
  public String textKey() {
    return "library.kind." + name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> find(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
