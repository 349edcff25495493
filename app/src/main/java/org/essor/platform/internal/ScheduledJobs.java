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
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.essor.platform.Job;
import org.essor.platform.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs the jobs with db-scheduler, once the application has started. */
@Component
class ScheduledJobs implements Jobs, SmartLifecycle {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final int THREADS = 2;

  private final ObjectProvider<Job> jobs;
  private final DataSource data;
  private final Clock clock;
  private final boolean enabled;
  private final AtomicReference<@Nullable Scheduler> running = new AtomicReference<>();

  ScheduledJobs(ObjectProvider<Job> jobs, DataSource data, Clock clock, JobSettings settings) {
    this.jobs = jobs;
    this.data = data;
    this.clock = clock;
    this.enabled = settings.enabled();
  }

  @Override
  public void wake(String name) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              wakeNow(name);
            }
          });
    } else {
      wakeNow(name);
    }
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
      // It runs: its next turn is in time.
    }
  }

  @Override
  public void start() {
    if (enabled) {
      var scheduler = scheduler(jobs.stream().map(ScheduledJobs::task).toList());
      scheduler.start();
      running.set(scheduler);
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
  public void stop() {
    var scheduler = running.getAndSet(null);
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return running.get() != null;
  }
}
