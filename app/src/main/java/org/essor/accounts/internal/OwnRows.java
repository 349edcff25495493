package org.essor.accounts.internal;

import java.util.UUID;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that belong to a person, who alone may delete them. */
final class OwnRows {

  private OwnRows() {}

  /**
   * Deletes a row of this person, if there is such a one.
   *
   * @param table has the columns {@code id} and {@code person_id}
   * @return whether there was one
   */
  static boolean delete(JdbcClient db, String table, OwnRow row) {
    return db.sql("delete from %s where id = :id and person_id = :person".formatted(table))
            .param("id", row.id())
            .param("person", row.person().value())
            .update()
        > 0;
  }

  /** Whose row, and which. */
  record OwnRow(PersonId person, UUID id) {}
}
