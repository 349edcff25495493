package org.essor;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL for tests: one server for the whole test process, an empty database for each
 * application context. Import it with {@code @Import(PostgresTestConfiguration.class)}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresTestConfiguration {

  /** Tests run in several processes beside each other. */
  private static final String PROCESS = System.getProperty("surefire.forkNumber", "1");

  private static final AtomicInteger DATABASES = new AtomicInteger();

  @Bean
  DynamicPropertyRegistrar database() {
    var url = newDatabase();
    return properties -> {
      properties.add("spring.datasource.url", () -> url);
      properties.add("spring.datasource.username", () -> "postgres");
      properties.add("spring.datasource.hikari.maximum-pool-size", () -> "4");
      properties.add("essor.attachments.folder", () -> "target/attachments/" + PROCESS);
    };
  }

  @Bean
  DatabaseAtTheStart databaseAtTheStart(JdbcClient db, TransactionTemplate transactions) {
    return new DatabaseAtTheStart(db, transactions);
  }

  /** Makes an empty database and returns its JDBC address. */
  public static String newDatabase() {
    var name = "essor_test_" + DATABASES.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot make the database " + name, e);
    }
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  /** Started when first needed; stopped after the applications that use it. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
