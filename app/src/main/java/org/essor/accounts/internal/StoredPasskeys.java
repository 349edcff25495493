package org.essor.accounts.internal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys in rows; the handle of their owner is his identifier, 16 bytes. */
@Component
class StoredPasskeys implements UserCredentialRepository {

  private static final int UUID_LENGTH = 16;

  private final JdbcClient db;

  StoredPasskeys(JdbcClient db) {
    this.db = db;
  }

  static Bytes handle(UUID person) {
    return new Bytes(
        ByteBuffer.allocate(UUID_LENGTH)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .array());
  }

  static UUID person(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public void save(CredentialRecord key) {
    db.sql(
            """
            insert into accounts.passkey values (:id, :person, :label, :key, :count, :verified, :eligible, :state,
              :attestation, :client, :created, :used)
            on conflict (credential_id) do update set signature_count = excluded.signature_count,
              backup_state = excluded.backup_state, used_at = excluded.used_at
            """)
        .param("id", key.getCredentialId().getBytes())
        .param("person", person(key.getUserEntityUserId()))
        .param("label", key.getLabel())
        .param("key", key.getPublicKey().getBytes())
        .param("count", key.getSignatureCount())
        .param("verified", key.isUvInitialized())
        .param("eligible", key.isBackupEligible())
        .param("state", key.isBackupState())
        .param("attestation", bytes(key.getAttestationObject()))
        .param("client", bytes(key.getAttestationClientDataJSON()))
        .param("created", Timestamp.from(key.getCreated()))
        .param("used", Timestamp.from(key.getLastUsed()))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return db.sql("select * from accounts.passkey where credential_id = :id")
        .param("id", id.getBytes())
        .query((row, _) -> key(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return db.sql("select * from accounts.passkey where person_id = :person order by created_at")
        .param("person", person(handle))
        .query((row, _) -> key(row))
        .list();
  }

  @Override
  public void delete(Bytes id) {
    db.sql("delete from accounts.passkey where credential_id = :id")
        .param("id", id.getBytes())
        .update();
  }

  private static byte[] bytes(@Nullable Bytes value) {
    return value == null ? new byte[0] : value.getBytes();
  }

  private static CredentialRecord key(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(row.getObject("person_id", UUID.class)))
        .label(row.getString("label"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("verified"))
        .transports(Set.of())
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("used_at").toInstant())
        .build();
  }
}
