package org.essor.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  @Bean
  FlywayMigrationStrategy migrateEachModule() {
    return flyway -> modules().parallelStream().forEach(module -> of(module, flyway).migrate());
  }

  private static Flyway of(String module, Flyway flyway) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
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
