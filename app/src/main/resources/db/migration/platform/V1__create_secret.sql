create schema platform;

create table platform.secret (
  name       text        primary key check (length(name) between 1 and 100),
  value      bytea       not null check (length(value) = 32),
  created_at timestamptz not null default now()
);

comment on table platform.secret is 'Random keys of this installation, one row a purpose, never changed: what they sign is refused once a row is deleted.';
