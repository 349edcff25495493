create schema records;

create table records.store (
  institution uuid        primary key,
  endpoint    text        not null,
  username    text        not null,
  secret      bytea       not null,
  version     text        not null check (version in ('1.0.3', '2.0.0')),
  state       text        not null check (state in ('ON', 'STOPPED', 'REFUSED')),
  problem     text,
  status      integer,
  failures    integer     not null default 0,
  next_at     timestamptz not null,
  saved_by    uuid,
  saved_at    timestamptz not null
);

comment on table records.store is 'The learning record store of an institution. The secret is encrypted (AES-256-GCM) under a key of this installation, with the institution as associated data.';
comment on column records.store.state is 'ON: sends; STOPPED: a manager stopped it; REFUSED: the store took nothing more, a manager must look.';

create table records.pseudonym (
  institution uuid not null,
  person      uuid not null,
  name        uuid not null unique,
  primary key (institution, person)
);

comment on table records.pseudonym is 'Who a student is to the record store of an institution: a random name, forgotten with his account.';

create index pseudonym_of_a_person on records.pseudonym (person);

create table records.statement (
  id          uuid        primary key,
  institution uuid        not null references records.store on delete cascade,
  person      uuid,
  campaign    uuid,
  verb        text        not null,
  said        text        not null,
  at          timestamptz not null,
  place       bigint      generated always as identity,
  state       text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED')),
  voids       uuid,
  sent_at     timestamptz,
  status      integer,
  answer      text
);

comment on table records.statement is 'An outbox: written with what it tells, sent after the commit in the order of "place". "said" is the JSON as it is sent, the same each time; "voids" the statement that it takes back; "person" is empty once the account is gone.';

create index statement_to_send on records.statement (institution, place) where state = 'WAITING';
create index statement_of_a_person on records.statement (person) where person is not null;
create index statement_by_state on records.statement (institution, state);
