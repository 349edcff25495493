package org.essor.grants.internal;

import org.essor.applications.ApplicationWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An agreement that is not signed ends with the application, in the same transaction. */
@Component
class EndWhenWithdrawn {

  private final Preparations preparations;

  EndWhenWithdrawn(Preparations preparations) {
    this.preparations = preparations;
  }

  @EventListener
  void on(ApplicationWithdrawn event) {
    preparations.end(event);
  }
}
