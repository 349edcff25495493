package org.essor.projects.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.essor.journeys.Editions;
import org.essor.projects.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The rules change by a start with another content, or with the day on which an adopted edition
 * applies: computes again what they concern, beside.
 */
@Component
class RecomputeWhenRulesChange implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(RecomputeWhenRulesChange.class);
  private static final long SECONDS_BETWEEN_LOOKS = 60;

  private final Notices notices;
  private final Editions editions;
  private final AtomicReference<String> computed = new AtomicReference<>("");
  private final ScheduledExecutorService beside =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("recompute").daemon().factory());

  RecomputeWhenRulesChange(Notices notices, Editions editions) {
    this.notices = notices;
    this.editions = editions;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    beside.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  /** Computes again where the rules are not those of the last look; tries again where it fails. */
  void look() {
    var fingerprint = editions.getInForce().fingerprint();
    if (fingerprint.equals(computed.get())) {
      return;
    }
    try {
      recompute();
      computed.set(fingerprint);
    } catch (RuntimeException failed) {
      log.warn("Projects could not be computed again; tried again in a minute", failed);
    }
  }

  private void recompute() {
    var projects = notices.recompute();
    if (projects > 0) {
      log.info("The rules have changed: {} projects computed again", projects);
    }
  }

  /** What is left is done after the next start. */
  @Override
  public void destroy() {
    beside.shutdownNow();
    beside.close();
  }
}
