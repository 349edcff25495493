package org.essor.projects.internal;

import org.essor.projects.LifeLineEntry;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what other modules tell, once they are sure of it; told again after a failure. */
@Component
class KeepLifeLineEntries {

  private final StoredLifeLines lifeLines;

  KeepLifeLineEntries(StoredLifeLines lifeLines) {
    this.lifeLines = lifeLines;
  }

  @ApplicationModuleListener
  void on(LifeLineEntry entry) {
    lifeLines.keep(entry);
  }
}
