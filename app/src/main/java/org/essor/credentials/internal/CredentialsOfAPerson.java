package org.essor.credentials.internal;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.credentials.Credential;
import org.essor.credentials.Credentials;
import org.essor.credentials.proof.Json;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person's credentials: he takes them away signed. Erased, they stay valid where he keeps them,
 * and so does the bit that would say they are taken back.
 */
@Component
class CredentialsOfAPerson implements PersonalData, PersonalPapers {

  private final Credentials credentials;
  private final SignedCredentials signed;
  private final JdbcClient db;

  CredentialsOfAPerson(Credentials credentials, SignedCredentials signed, JdbcClient db) {
    this.credentials = credentials;
    this.signed = signed;
    this.db = db;
  }

  @Override
  public String name() {
    return "credentials";
  }

  @Override
  public Object export(PersonId person) {
    return credentials.list(person).stream().map(this::exported).toList();
  }

  private Map<String, Object> exported(Credential credential) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", credential.id().toString());
    members.put("issuedAt", credential.issuedAt().toString());
    members.put("nameShown", String.valueOf(credential.named()));
    credential
        .revocation()
        .ifPresent(revocation -> {
          members.put("revokedAt", revocation.at().toString());
          members.put("revokedBecause", revocation.reason());
        });
    members.put("token", signed.token(credential).compact());
    members.put("content", Json.write(signed.content(credential)));
    return members;
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var rows =
        credentials.list(person).stream()
            .map(each ->
                List.of(
                    each.name(),
                    texts.dateTime(each.issuedAt().atZone(ZoneOffset.UTC)),
                    each.revocation().map(Credential.Revocation::reason).orElse("")))
            .toList();
    var heads =
        List.of(
            texts.get("credentials.name"),
            texts.get("credentials.issued-at"),
            texts.get("credentials.revoked"));
    return List.of(
        new PaperSection(
            texts.get("credentials.own.title"),
            "",
            List.of(new PaperTable(texts.get("credentials.own.title"), heads, rows))));
  }

  @Override
  public void erase(PersonId person) {
    db.sql(
            """
            update credentials.credential set holder = null, content = null, name = '', named = false,
              revoked_reason = case when revoked_at is not null then '-' end
            where holder = :person
            """)
        .param("person", person.value())
        .update();
  }
}
