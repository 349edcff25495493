package org.essor.applications.internal;

import java.nio.charset.StandardCharsets;
import org.essor.applications.ApplicationId;
import org.essor.applications.Wordings;
import org.essor.journeys.Text;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** English texts as rows, under the fingerprint of the French they render. */
@Component
@Transactional
class StoredWordings implements Wordings {

  private final JdbcClient db;

  StoredWordings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void keep(ApplicationId application, Text told) {
    var english = told.en().strip();
    if (english.length() > LONGEST) {
      throw new Refusal("applications.wording.long", LONGEST);
    }
    db.sql(
            english.isEmpty()
                ? "delete from applications.wording where application = :id and french ="
                    + " sha256(:fr)"
                : """
                insert into applications.wording (application, french, english)
                values (:id, sha256(:fr), :en)
                on conflict (application, french) do update set english = excluded.english
                """)
        .param("id", application.value())
        .param("fr", bytes(told.fr()))
        .param("en", english)
        .update();
  }

  @Override
  public Text of(ApplicationId application, String french) {
    var english =
        db.sql(
                """
                select english from applications.wording
                where application = :id and french = sha256(:fr)
                """)
            .param("id", application.value())
            .param("fr", bytes(french))
            .query(String.class)
            .optional();
    return new Text(french, english.orElse(""));
  }

  private static byte[] bytes(String french) {
    return french.strip().getBytes(StandardCharsets.UTF_8);
  }
}
