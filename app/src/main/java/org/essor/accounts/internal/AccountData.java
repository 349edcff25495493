package org.essor.accounts.internal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.kernel.PersonId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What this module itself holds of a person. The row of the person goes last, with all below it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountData implements PersonalData {

  private final JdbcClient db;

  AccountData(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public Object export(PersonId person) {
    var account = new LinkedHashMap<String, Object>();
    account.put(
        "person",
        rows(
            """
            select id, email, name, language, array_to_string(roles, ', ') as roles, created_at, signed_in_at
            from accounts.person where id = :person
            """,
            person));
    account.put(
        "sessions",
        rows(
            "select method, created_at, seen_at, expires_at from accounts.session where person_id = :person order by created_at",
            person));
    account.put(
        "tokens",
        rows(
            """
            select name, array_to_string(scopes, ', ') as scopes, created_at, used_at, expires_at
            from accounts.token where person_id = :person order by created_at
            """,
            person));
    account.put(
        "passkeys",
        rows(
            "select label, created_at, used_at from accounts.passkey where person_id = :person order by created_at",
            person));
    account.put(
        "identities",
        rows(
            "select provider, subject, created_at, used_at from accounts.identity where person_id = :person order by created_at",
            person));
    return account;
  }

  /** Nothing here: the account itself is deleted last. */
  @Override
  public void erase(PersonId person) {}

  private List<Map<String, String>> rows(String sql, PersonId person) {
    return db.sql(sql).param("person", person.value()).query((row, _) -> values(row)).list();
  }

  private static Map<String, String> values(ResultSet row) throws SQLException {
    var columns = row.getMetaData();
    var values = new LinkedHashMap<String, String>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      put(values, columns, row, i);
    }
    return values;
  }

  private static void put(
      Map<String, String> values, ResultSetMetaData columns, ResultSet row, int column)
      throws SQLException {
    var value = row.getString(column);
    if (value != null) {
      values.put(columns.getColumnLabel(column), value);
    }
  }
}
