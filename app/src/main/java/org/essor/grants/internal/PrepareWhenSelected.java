package org.essor.grants.internal;

import org.essor.applications.ApplicationDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** After a decision is committed, an agreement is to be prepared. The event may come twice. */
@Component
class PrepareWhenSelected {

  private final Preparations preparations;

  PrepareWhenSelected(Preparations preparations) {
    this.preparations = preparations;
  }

  @ApplicationModuleListener
  void on(ApplicationDecided event) {
    preparations.take(event);
  }
}
