package org.essor.skills;

/**
 * What a learner needs to answer as well as others.
 *
 * @param extraTime he takes more time than others: his response times say nothing
 * @param accessibleOnly only items that can be answered without sight and without a pointer
 */
public record Needs(boolean extraTime, boolean accessibleOnly) {

  public static final Needs NONE = new Needs(false, false);

  /** True where an item may be asked. */
  public boolean allow(Item item) {
    return !accessibleOnly || item.traits().accessible();
  }
}
