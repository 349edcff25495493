package org.essor.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;

/** What this process holds and must let go of, last taken first. */
final class Held {

  private final DataFolder data;
  private final AtomicReference<Database> database = new AtomicReference<>();

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

  void letGo() {
    var started = database.getAndSet(null);
    if (started != null) {
      started.close();
    }
    try {
      data.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
