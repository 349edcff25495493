package org.essor.grants.internal;

import org.essor.applications.ApplicationId;
import org.essor.applications.Commitments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An agreement that was signed binds its application: it is terminated, not withdrawn from. The
 * rows are held against a signature meanwhile.
 */
@Component
class SignedAgreements implements Commitments {

  private final JdbcClient db;

  SignedAgreements(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean bind(ApplicationId id) {
    return db.sql(
            """
            select first_signed_on is not null from grants.agreement
            where application = :application for share
            """)
        .param("application", id.value())
        .query(Boolean.class)
        .list()
        .contains(true);
  }
}
