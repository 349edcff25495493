package org.essor.launch;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A PostgreSQL that someone else runs, named by {@code ESSOR_DATABASE_URL}.
 *
 * @param url its JDBC address, without the user and the password
 * @param user the role, empty where the driver's own default applies
 * @param password its password, empty where none is needed
 */
record ExternalDatabase(String url, String user, String password) implements Database {

  private static final String TIMEOUT_SECONDS = "5";

  /**
   * Reads {@code jdbc:postgresql://…} and {@code postgres://user:password@host:port/name} alike.
   *
   * @param environment {@code ESSOR_DATABASE_URL}, and {@code ESSOR_DATABASE_USER} and {@code
   *     ESSOR_DATABASE_PASSWORD} where they are not in the address
   * @throws StartFailure where the address is not one of these forms
   */
  static ExternalDatabase of(Map<String, String> environment) {
    var given = environment.getOrDefault("ESSOR_DATABASE_URL", "").strip();
    var user = environment.getOrDefault("ESSOR_DATABASE_USER", "");
    var password = environment.getOrDefault("ESSOR_DATABASE_PASSWORD", "");
    if (given.startsWith("jdbc:postgresql:")) {
      return new ExternalDatabase(given, user, password);
    }
    if (!given.matches("postgres(ql)?://.+/.+")) {
      throw new StartFailure("database.url");
    }
    return fromUri(parse(given), user, password);
  }

  private static URI parse(String given) {
    try {
      return URI.create(given);
    } catch (IllegalArgumentException e) {
      throw new StartFailure("database.url");
    }
  }

  private static ExternalDatabase fromUri(URI uri, String user, String password) {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    if (uri.getUserInfo() == null) {
      return new ExternalDatabase(url, user, password);
    }
    var parts = uri.getUserInfo().split(":", 2);
    return new ExternalDatabase(url, parts[0], parts.length == 2 ? parts[1] : password);
  }

  /**
   * Makes sure that it answers.
   *
   * @throws StartFailure where it does not, within five seconds
   */
  ExternalDatabase check() {
    var properties = new Properties();
    properties.put("loginTimeout", TIMEOUT_SECONDS);
    properties.put("connectTimeout", TIMEOUT_SECONDS);
    if (!user.isEmpty()) {
      properties.put("user", user);
      properties.put("password", password);
    }
    try (var connection = DriverManager.getConnection(url, properties)) {
      connection.isValid(1);
      return this;
    } catch (SQLException e) {
      throw new StartFailure(e, "database.unreachable", nameForPeople(), reason(e));
    }
  }

  /** The address without parameters: they may hold a password. */
  private String nameForPeople() {
    return url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
  }

  private static String reason(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("spring.datasource.url", url);
    if (!user.isEmpty()) {
      settings.put("spring.datasource.username", user);
      settings.put("spring.datasource.password", password);
    }
    return settings;
  }

  @Override
  public void start() {
    check();
  }

  @Override
  public void close() {}
}
