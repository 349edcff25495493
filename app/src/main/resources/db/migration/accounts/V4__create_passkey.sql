create table accounts.passkey (
  credential_id   bytea       primary key,
  person_id       uuid        not null references accounts.person on delete cascade,
  label           text        not null check (length(label) between 1 and 60),
  public_key      bytea       not null,
  signature_count bigint      not null,
  verified        boolean     not null,
  backup_eligible boolean     not null,
  backup_state    boolean     not null,
  attestation     bytea       not null,
  client_data     bytea       not null,
  created_at      timestamptz not null,
  used_at         timestamptz not null
);

create index passkey_person on accounts.passkey (person_id);

comment on table accounts.passkey is 'Passkeys (WebAuthn): the public half only; the private one never leaves the person''s device.';

create table accounts.challenge (
  challenge  bytea       primary key,
  expires_at timestamptz not null
);

comment on table accounts.challenge is 'Challenges that a passkey has answered, kept until they are over so that none is answered twice. One that nobody answers has no row: it is signed.';
