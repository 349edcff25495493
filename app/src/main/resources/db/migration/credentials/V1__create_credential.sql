create schema credentials;

create table credentials.credential (
  id             uuid        primary key,
  holder         uuid,
  name           text        not null,
  content        json,
  named          boolean     not null default false,
  issued_at      timestamptz not null,
  until          timestamptz,
  list           integer     not null check (list >= 1),
  place          integer     not null check (place between 0 and 131071),
  revoked_at     timestamptz,
  revoked_reason text        check (length(revoked_reason) between 1 and 500),
  unique (list, place),
  check ((holder is null) = (content is null)),
  check ((revoked_at is null) = (revoked_reason is null))
);

comment on table credentials.credential is 'Credentials that were issued. "content" is what is signed, without a proof and without the holder’s name; "named" whether he shows it. "list" and "place" are its bit among those that say what is taken back, drawn by lot. Of an erased account the bit, the dates and nothing else stay.';

create index credential_by_holder on credentials.credential (holder);
create index credential_revoked on credentials.credential (list, place) where revoked_at is not null;
