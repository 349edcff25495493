package org.essor.platform.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.essor.platform.Job;
import org.essor.platform.Jobs;
import org.essor.platform.StartWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs the jobs with db-scheduler, once the application has started and the first page was free.
 */
@Component
class ScheduledJobs implements Jobs, StartWork, SmartLifecycle, DisposableBean {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration BETWEEN_WAKES = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final int THREADS = 2;
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledJobs.class);

  private final ObjectProvider<Job> jobs;
  private final DataSource data;
  private final Clock clock;
  private final JobSettings settings;
  private final CompletableFuture<@Nullable Void> begun = new CompletableFuture<>();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicReference<@Nullable Scheduler> running = new AtomicReference<>();
  private final Set<String> toWake = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> woken = new ConcurrentHashMap<>();
  private final ExecutorService waker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("wakes-jobs").factory());
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("after-start").daemon().factory());

  ScheduledJobs(ObjectProvider<Job> jobs, DataSource data, Clock clock, JobSettings settings) {
    this.jobs = jobs;
    this.data = data;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void wake(String name) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              wakeSoon(name);
            }
          });
    } else {
      wakeSoon(name);
    }
  }

  /**
   * Whoever wakes a job has done his own work: he neither waits for another connection, while he
   * still holds his, nor fails where it cannot be woken. Many who wake it at once, or one after the
   * other within a second, wake it once: what the last of them wants done is done then.
   */
  private void wakeSoon(String name) {
    if (wanted.get() && toWake.add(name) && running.get() != null) {
      wakeBeside(name);
    }
  }

  private void wakeBeside(String name) {
    CompletableFuture.delayedExecutor(pauseBefore(name), TimeUnit.NANOSECONDS, waker)
        .execute(() -> {
          toWake.remove(name);
          woken.put(name, System.nanoTime());
          wakeNow(name);
        });
  }

  /** Nanoseconds: none where it was not woken of late. */
  private long pauseBefore(String name) {
    var last = woken.get(name);
    return last == null ? 0 : Math.max(0, last + BETWEEN_WAKES.toNanos() - System.nanoTime());
  }

  private void wakeNow(String name) {
    var scheduler = running.get();
    if (scheduler == null) {
      return;
    }
    try {
      scheduler.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), clock.instant());
      scheduler.triggerCheckForDueExecutions();
    } catch (TaskInstanceCurrentlyExecutingException _) {
      // What it has looked for already is perhaps not what it is woken for.
      wakeSoon(name);
    } catch (RuntimeException e) {
      // Another process has just woken or begun it; at the latest it has its next turn.
      LOG.debug("Job {} is not woken", name, e);
    }
  }

  @Override
  public void later(Runnable work) {
    if (settings.after().isZero()) {
      work.run();
    } else {
      begun.thenRunAsync(() -> attempt(work), starter);
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Work of the start has failed", e);
    }
  }

  @Override
  public void start() {
    wanted.set(settings.enabled());
    if (settings.after().isZero()) {
      begin();
    } else {
      CompletableFuture.delayedExecutor(settings.after().toMillis(), TimeUnit.MILLISECONDS, starter)
          .execute(this::begin);
    }
  }

  private synchronized void begin() {
    begun.complete(null);
    if (wanted.get() && running.get() == null) {
      var scheduler = scheduler(jobs.stream().map(ScheduledJobs::task).toList());
      scheduler.start();
      running.set(scheduler);
      toWake.forEach(this::wakeBeside);
    }
  }

  private Scheduler scheduler(List<RecurringTask<Void>> tasks) {
    return Scheduler.create(data)
        .startTasks(tasks)
        .tableName("platform.job")
        .threads(THREADS)
        .pollingInterval(LOOK_EVERY)
        .shutdownMaxWait(LONGEST_STOP)
        .build();
  }

  private static RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((_, _) -> job.work().run());
  }

  @Override
  public synchronized void stop() {
    wanted.set(false);
    var scheduler = running.getAndSet(null);
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  /** Waits for work under way. */
  @Override
  public void destroy() {
    starter.close();
  }

  @Override
  public boolean isRunning() {
    return wanted.get();
  }
}
