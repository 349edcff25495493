create table accounts.token (
  id         uuid        primary key,
  person_id  uuid        not null references accounts.person on delete cascade,
  name       text        not null check (length(name) between 1 and 60),
  token_hash bytea       not null unique check (length(token_hash) = 32),
  scopes     text[]      not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  used_at    timestamptz,
  expires_at timestamptz not null
);

create index token_person on accounts.token (person_id);

comment on table accounts.token is 'Personal tokens of the programming interface: shown once when made, kept as their SHA-256, each with what it may do and until when.';
