package org.essor.launch;

import java.util.Map;

/** A PostgreSQL that answers. */
interface Database extends AutoCloseable {

  /** What the application must be told to use it: Spring properties. */
  Map<String, Object> settings();

  /** Lets go of it; stops it where this process started it. */
  @Override
  void close();
}
