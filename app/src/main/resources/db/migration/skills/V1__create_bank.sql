create schema skills;

create table skills.bank (
  fingerprint text        primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  content     bytea       not null,
  loaded_at   timestamptz not null
);

comment on table skills.bank is 'Framework and items as they were, so that what was begun with them goes on with them; never changed.';
