package org.essor;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.essor.projects.Notices;
import org.essor.skills.BankChanged;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets each test class find the database as the start of the application left it, whatever classes
 * ran before in the same process. Every test with an application has it, by {@code
 * META-INF/spring.factories}; it acts where the database is that of {@link
 * PostgresTestConfiguration}.
 */
public final class FindTheStart implements TestExecutionListener {

  private static final Duration MOST_PATIENCE = Duration.ofSeconds(60);
  private static final String BANKS = "skills.bank";

  @Override
  public void beforeTestClass(TestContext test) {
    var application = test.getApplicationContext();
    application
        .getBeanProvider(DatabaseAtTheStart.class)
        .ifAvailable(database -> find(database, application));
  }

  private static void find(DatabaseAtTheStart database, ApplicationContext application) {
    if (database.isKept()) {
      awaitRest(application);
      putBack(database, application);
    } else {
      application.getBean(Notices.class).recompute();
      awaitRest(application);
      database.keep();
    }
  }

  /** Listeners and visitors may still be at work; so may the start, which computes beside. */
  private static void awaitRest(ApplicationContext application) {
    await().pollDelay(Duration.ZERO).atMost(MOST_PATIENCE).until(() -> isAtRest(application));
  }

  private static boolean isAtRest(ApplicationContext application) {
    return application.getBeanProvider(ThreadPoolTaskExecutor.class).stream()
            .allMatch(each -> each.getActiveCount() == 0 && each.getQueueSize() == 0)
        && application.getBean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()
            == 0;
  }

  /** The bank of questions stands in memory too. */
  private static void putBack(DatabaseAtTheStart database, ApplicationContext application) {
    var changed = database.putBack();
    if (changed.contains(BANKS)) {
      application.publishEvent(new BankChanged());
    }
  }
}
