create table applications.reminder (
  application uuid        not null references applications.application on delete cascade,
  round       integer     not null,
  days        smallint    not null check (days in (1, 7)),
  at          timestamptz not null,
  primary key (application, round, days)
);

comment on table applications.reminder is 'Who was reminded that a round closes, so many days before: once.';
