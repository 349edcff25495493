package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.essor.PostgresTestConfiguration;
import org.essor.platform.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ScheduledJobsModuleTests {

  private static final String NAME = "test.job";
  private static final long LIMIT_SECONDS = 60;
  private static final int AT_ONCE = 4;
  private static final int WAKES = 250;

  @Autowired DataSource data;
  @Autowired TransactionTemplate transaction;

  private final Semaphore runs = new Semaphore(0);

  @Test
  void aJobRunsAtOnceAndIsWokenByACommitBeforeItsNextTurn() throws InterruptedException {
    runOnce(jobs(NAME), _ -> {});
    runOnce(jobs(NAME), jobs -> transaction.executeWithoutResult(_ -> jobs.wake(NAME)));
  }

  /** Who wakes a job that another is waking or running has committed his own work: it stands. */
  @Test
  void manyWhoWakeAJobAtOnceAllSucceed() throws Exception {
    var name = NAME + ".many";
    var jobs = jobs(name);
    jobs.start();
    try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<Integer> wakes =
          () -> {
            for (int i = 0; i < WAKES; i++) {
              transaction.executeWithoutResult(_ -> jobs.wake(name));
            }
            return WAKES;
          };
      var done = people.invokeAll(Collections.nCopies(AT_ONCE, wakes));
      assertThat(done).allSatisfy(each -> assertThat(each.get()).isEqualTo(WAKES));
      assertThat(runs.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      jobs.stop();
    }
  }

  /** The second wake is not lost, however soon it comes after the first. */
  @Test
  void aJobIsWokenAgainForWhatCameAfterItWasWoken() throws InterruptedException {
    var name = NAME + ".again";
    runOnce(
        jobs(name),
        jobs -> {
          for (int i = 0; i < 2; i++) {
            assertThat(ran()).isTrue();
            jobs.wake(name);
          }
        });
  }

  private boolean ran() {
    try {
      return runs.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One work that fails keeps neither the next nor the jobs from it; a wake before is kept. */
  @Test
  void whatWaitsForTheEndOfThePauseIsAllDoneThen() throws InterruptedException {
    var name = NAME + ".later";
    runOnce(jobs(name), _ -> {});
    var jobs = jobs(name, Duration.ofMillis(1));
    var done = new Semaphore(0);
    jobs.later(() -> {
      throw new IllegalStateException("made to fail");
    });
    jobs.later(done::release);
    runOnce(jobs, _ -> jobs.wake(name));
    assertThat(done.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    jobs.destroy();
  }

  @Test
  void nothingIsDoneBeforeThePauseIsOver() {
    var jobs = jobs(NAME + ".paused", Duration.ofHours(1));
    jobs.later(runs::release);
    jobs.start();
    assertThat(jobs.isRunning()).isTrue();
    jobs.stop();
    jobs.destroy();
    assertThat(runs.availablePermits()).isZero();
  }

  /** Starts, and stops after one run; the next one is an hour away. */
  private void runOnce(ScheduledJobs jobs, Consumer<ScheduledJobs> begin)
      throws InterruptedException {
    jobs.start();
    begin.accept(jobs);
    try {
      assertThat(runs.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      jobs.stop();
    }
  }

  private ScheduledJobs jobs(String name) {
    return jobs(name, Duration.ZERO);
  }

  private ScheduledJobs jobs(String name, Duration after) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("job", new Job(name, Duration.ofHours(1), runs::release));
    return new ScheduledJobs(
        beans.getBeanProvider(Job.class), data, Clock.systemUTC(), new JobSettings(true, after));
  }
}
