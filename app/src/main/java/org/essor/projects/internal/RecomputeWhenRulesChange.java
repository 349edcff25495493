package org.essor.projects.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.essor.projects.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The rules change by a start with another content: computes again what they concern, beside. */
@Component
class RecomputeWhenRulesChange implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(RecomputeWhenRulesChange.class);

  private final Notices notices;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("recompute").daemon().factory());

  RecomputeWhenRulesChange(Notices notices) {
    this.notices = notices;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    beside.execute(this::recompute);
  }

  private void recompute() {
    var computed = notices.recompute();
    if (computed > 0) {
      log.info("The rules have changed: {} projects computed again", computed);
    }
  }

  /** What is left is done after the next start. */
  @Override
  public void destroy() {
    beside.shutdownNow();
    beside.close();
  }
}
