package org.essor.launch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Starts a database beside the application; whatever is to connect to it waits until it answers.
 */
record StartedDatabase(CompletableFuture<Void> started) implements BeanPostProcessor {

  static StartedDatabase of(Database database) {
    var started = new CompletableFuture<Void>();
    Thread.ofPlatform().name("starts-database").start(() -> start(database, started));
    return new StartedDatabase(started);
  }

  private static void start(Database database, CompletableFuture<Void> started) {
    try {
      database.start();
      started.complete(null);
    } catch (RuntimeException e) {
      started.completeExceptionally(e);
    }
  }

  /**
   * Lets a source of connections be made once there is something to connect to.
   *
   * @throws StartFailure where there is nothing
   */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof DataSource) {
      await();
    }
    return bean;
  }

  private void await() {
    try {
      started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }
}
