package org.essor.items.qti;

import java.util.List;

/**
 * What was read of a package: every item of it is either among the items or left out with a remark.
 *
 * @param items in the order of the manifest
 * @param remarks what was left out, what was changed, and what else there was
 */
public record QtiPackage(List<QtiItem> items, List<Remark> remarks) {

  public QtiPackage {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
  }

  /** What became of something that the package holds. */
  public enum Kind {
    /** The item is not imported. */
    LEFT_OUT,
    /** The item is imported, without something that it had. */
    CHANGED,
    /** Says something of the package that concerns no item alone. */
    NOTED
  }

  /**
   * What a person should know of a file before importing.
   *
   * @param file its path in the package
   * @param code the text {@code qti.remark.<code>} says it
   * @param facts what fills the places of the text
   */
  public record Remark(Kind kind, String file, String code, List<Object> facts) {
    public Remark {
      facts = List.copyOf(facts);
    }

    static Remark of(Kind kind, String file, String code, Object... facts) {
      return new Remark(kind, file, code, List.of(facts));
    }
  }

  /** What was left out, changed or noted. */
  public List<Remark> remarks(Kind kind) {
    return remarks.stream().filter(remark -> remark.kind() == kind).toList();
  }
}
