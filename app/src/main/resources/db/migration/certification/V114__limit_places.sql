alter table certification.session
  add column places integer check (places between 1 and 10000);

comment on column certification.session.places is 'At most so many candidates; empty for no limit.';

create table certification.waiting (
  session         uuid        not null references certification.session on delete cascade,
  person          uuid        not null,
  number          bigint      generated always as identity,
  time_percent    smallint    not null check (time_percent between 100 and 300),
  accessible_only boolean     not null,
  domains         text[]      not null,
  since           timestamptz not null,
  primary key (session, person)
);

comment on table certification.waiting is 'Who is registered once a place is free, in the order of "number". Gone with the place, the session, or the account of its person.';

create index waiting_by_person on certification.waiting (person);
