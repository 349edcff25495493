package org.essor.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application starts with two roles, as {@code ./essor start} gives them. */
@SpringBootTest
class RightsOfThePagesModuleTests {

  private static final String PAGES = "essor_pages_test";

  @Autowired JdbcClient db;

  @DynamicPropertySource
  static void twoRoles(DynamicPropertyRegistry properties) throws SQLException {
    var url = PostgresTestConfiguration.newDatabase();
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("create role " + PAGES + " login");
      statement.execute("alter default privileges grant usage on schemas to " + PAGES);
      statement.execute(
          "alter default privileges grant select, insert, update, delete on tables to " + PAGES);
      statement.execute("alter default privileges grant usage, select on sequences to " + PAGES);
    }
    properties.add("spring.datasource.url", () -> withoutItsRole(url));
    properties.add("spring.datasource.username", () -> PAGES);
    properties.add("spring.flyway.user", () -> "postgres");
    properties.add("spring.datasource.hikari.maximum-pool-size", () -> "4");
  }

  private static String withoutItsRole(String url) {
    return url.replaceFirst("[?].*", "");
  }

  @Test
  void thePagesNeitherMakeNorChangeTables() {
    assertRefused("create table public.anything (id int)");
    assertRefused("create schema anything");
    assertRefused("alter table accounts.person add column anything text");
    assertRefused("delete from audit.entry");
  }

  private void assertRefused(String statement) {
    assertThatThrownBy(() -> db.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
  }
}
