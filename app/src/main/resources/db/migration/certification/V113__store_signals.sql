alter table certification.session add column signals_at timestamptz;

comment on column certification.session.signals_at is 'When its signals were computed, once, after it was closed.';

create table certification.signal (
  sitting  uuid     not null references certification.sitting on delete cascade,
  number   smallint not null,
  kind     text     not null check (kind in ('ALIKE', 'TIMES', 'FIT', 'RAPID', 'AWAY')),
  other    uuid     references certification.sitting on delete cascade,
  count    integer,
  of_all   integer,
  seconds  bigint,
  expected double precision,
  chance   double precision,
  primary key (sitting, number),
  check ((kind = 'ALIKE') = (other is not null))
);

comment on table certification.signal is 'What a person should look at; decides nothing. "other" is the sitting whose answers are alike; it is erased with either of the two.';
