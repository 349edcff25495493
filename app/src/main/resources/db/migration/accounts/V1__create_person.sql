create schema accounts;

create table accounts.person (
  id           uuid        primary key,
  email        text        not null unique check (email = lower(email) and length(email) between 3 and 254),
  name         text        not null default '' check (length(name) <= 100),
  language     text        not null check (language in ('FR', 'EN')),
  roles        text[]      not null default '{INNOVATOR}' check (roles <@ array[
    'INNOVATOR', 'OPERATOR', 'EXPERT', 'COORDINATOR', 'DATA_STEWARD', 'SITE_MANAGER', 'ASSESSOR', 'ADMINISTRATOR']),
  demo         boolean     not null default false,
  created_at   timestamptz not null,
  signed_in_at timestamptz
);

comment on table accounts.person is 'Who has an account or was invited; a person invited has not signed in yet.';
comment on column accounts.person.demo is 'An example person: can be signed in by anyone, and in a demonstration only.';

create table accounts.session (
  id         uuid        primary key,
  person_id  uuid        not null references accounts.person on delete cascade,
  token_hash bytea       not null unique check (length(token_hash) = 32),
  method     text        not null check (method in ('DEMO', 'LINK', 'PASSKEY', 'OPENID')),
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);

create index session_person on accounts.session (person_id);
create index session_expiry on accounts.session (expires_at);

comment on table accounts.session is 'Who is signed in on which browser: the cookie holds a random token, the row its SHA-256 only. A visitor without an account has no row.';
