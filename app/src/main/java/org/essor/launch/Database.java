package org.essor.launch;

import java.util.Map;

/** A PostgreSQL, which answers once it is started. */
interface Database extends AutoCloseable {

  /** What the application must be told to use it: Spring properties. Known before it is started. */
  Map<String, Object> settings();

  /**
   * Returns once it answers.
   *
   * @throws StartFailure where it does not
   */
  void start();

  /** Lets go of it; stops it where this process started it, as soon as it is started. */
  @Override
  void close();
}
