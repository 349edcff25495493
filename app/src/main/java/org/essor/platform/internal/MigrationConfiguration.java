package org.essor.platform.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Migrates each module by itself: the folder {@code db/migration/<module>}, with a history table of
 * its own, so that each numbers its migrations from 1. No schema knows of another one: some migrate
 * while others do.
 *
 * <p>Spring Modulith's runtime does the same, but scans all classes at each start to find the
 * modules: a quarter of the time until the first page.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

  private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/[^/]+\\.sql$");

  /** The most that one migration holds at once. */
  private static final int CONNECTIONS = 3;

  @Bean
  FlywayMigrationStrategy migrateEachModule() {
    return flyway -> {
      var modules = modules();
      try (var connections = connections(flyway, modules.size() * CONNECTIONS)) {
        modules.parallelStream().forEach(module -> of(module, flyway, connections).migrate());
      }
    };
  }

  /** Connections that one migration leaves to the next: to open one takes longer than to look. */
  private static HikariDataSource connections(Flyway flyway, int most) {
    var settings = new HikariConfig();
    settings.setPoolName("migrations");
    settings.setDataSource(flyway.getConfiguration().getDataSource());
    settings.setMinimumIdle(0);
    settings.setMaximumPoolSize(most);
    return new HikariDataSource(settings);
  }

  private static Flyway of(String module, Flyway flyway, DataSource connections) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(connections)
        .locations("classpath:db/migration/" + module)
        .table("flyway_schema_history_" + module)
        // The history tables of the other modules stand in the same schema.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }

  private static SortedSet<String> modules() {
    var modules = new TreeSet<String>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/*/*.sql")) {
        MODULE.matcher(file.getURL().toString()).results().forEach(m -> modules.add(m.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }
}
