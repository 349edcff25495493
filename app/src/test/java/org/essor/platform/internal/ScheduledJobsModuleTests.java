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
    runOnce(_ -> {});
    runOnce(jobs -> transaction.executeWithoutResult(_ -> jobs.wake(NAME)));
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

  /** Starts, and stops after one run; the next one is an hour away. */
  private void runOnce(Consumer<ScheduledJobs> begin) throws InterruptedException {
    var jobs = jobs(NAME);
    jobs.start();
    begin.accept(jobs);
    try {
      assertThat(runs.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      jobs.stop();
    }
  }

  private ScheduledJobs jobs(String name) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("job", new Job(name, Duration.ofHours(1), runs::release));
    return new ScheduledJobs(
        beans.getBeanProvider(Job.class),
        data,
        Clock.systemUTC(),
        new JobSettings(true, Duration.ZERO));
  }
}
