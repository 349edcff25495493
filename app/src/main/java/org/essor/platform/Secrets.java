package org.essor.platform;

/**
 * Random keys of this installation, made when first asked for and kept in its database: they
 * survive a restart, and several processes on one database share them.
 */
public interface Secrets {

  /**
   * Returns the key of this name, 32 random bytes, always the same ones.
   *
   * @param name what it is for, such as {@code journeys.state}
   */
  byte[] get(String name);
}
