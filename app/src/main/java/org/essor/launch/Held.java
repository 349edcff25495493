package org.essor.launch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** What this process holds and must let go of, last taken first. */
final class Held {

  private final DataFolder data;
  private final AtomicReference<@Nullable Database> database = new AtomicReference<>();
  private final AtomicReference<@Nullable ConfigurableApplicationContext> application =
      new AtomicReference<>();
  private final AtomicBoolean held = new AtomicBoolean(true);

  Held(DataFolder data) {
    this.data = data;
  }

  DataFolder data() {
    return data;
  }

  Database hold(Database started) {
    database.set(started);
    return started;
  }

  void hold(ConfigurableApplicationContext started) {
    application.set(started);
  }

  /**
   * Stops the application, then the database, and lets the data folder go.
   *
   * @return false where that was done before
   */
  boolean letGo() {
    if (!held.getAndSet(false)) {
      return false;
    }
    Optional.ofNullable(application.get()).ifPresent(ConfigurableApplicationContext::close);
    Optional.ofNullable(database.get()).ifPresent(Database::close);
    data.close();
    return true;
  }
}
