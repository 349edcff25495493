create schema certification;

create table certification.session (
  id          uuid        primary key,
  institution uuid        not null,
  title       text        not null check (length(title) between 1 and 200),
  place       text        not null check (length(place) between 1 and 200),
  opens       timestamptz not null,
  closes      timestamptz not null check (closes > opens),
  questions   smallint    not null check (questions between 5 and 56),
  seconds     integer     not null check (seconds between 600 and 14400),
  code        text        not null,
  planned_at  timestamptz not null,
  bank        text,
  opened_at   timestamptz,
  closed_at   timestamptz,
  example     boolean     not null,
  check ((bank is null) = (opened_at is null))
);

comment on table certification.session is 'Planned until "opened_at", open until "closed_at". All its sittings use the bank that was in use when it was opened.';

create index session_by_institution on certification.session (institution, opens desc);

create table certification.supervisor (
  session uuid not null references certification.session on delete cascade,
  person  uuid not null,
  primary key (session, person)
);

create index supervisor_by_person on certification.supervisor (person);

create table certification.candidate (
  session         uuid        not null references certification.session on delete cascade,
  person          uuid        not null,
  time_percent    smallint    not null check (time_percent between 100 and 300),
  accessible_only boolean     not null,
  domains         text[]      not null,
  registered_at   timestamptz not null,
  wrong_codes     smallint    not null default 0,
  arrived_at      timestamptz,
  admitted_at     timestamptz,
  admitted_by     uuid,
  primary key (session, person),
  check ((admitted_at is null) = (admitted_by is null))
);

comment on table certification.candidate is 'Who is registered, with the accommodations granted. "arrived_at" is when the right code was typed, "wrong_codes" how often a wrong one was since the last code or admission. Erased with the account of its person.';

create index candidate_by_person on certification.candidate (person);

-- Room is left in each page: a row changes with every answer, in place.
create table certification.sitting (
  id              uuid        primary key,
  session         uuid        not null,
  person          uuid        not null,
  bank            text        not null,
  framework       text        not null,
  seed            bigint      not null,
  time_percent    smallint    not null,
  accessible_only boolean     not null,
  domains         text[]      not null,
  questions       smallint    not null check (questions >= 1),
  seconds         integer     not null check (seconds > 0),
  withheld        text[]      not null,
  pretested       text[]      not null,
  device          text        not null,
  asking_device   text,
  started_at      timestamptz not null,
  deadline        timestamptz not null,
  position        smallint    not null check (position >= 1),
  item            text        not null,
  asked_at        timestamptz not null,
  ended_at        timestamptz,
  ending          text check (ending in ('COMPLETED', 'HANDED_IN', 'STOPPED', 'EXPIRED')),
  example         boolean     not null,
  unique (session, person),
  foreign key (session, person) references certification.candidate on delete cascade,
  check ((ended_at is null) = (ending is null))
) with (fillfactor = 70);

comment on table certification.sitting is 'What it began with, where it stands, and until when. "item" is the one asked last, "position" its number; after a complete test both stay those of the last question plus one. "device" is the SHA-256 of the key of the device in use, "asking_device" of one that waits for a supervisor’s consent.';

create index sitting_by_person on certification.sitting (person);
create index sitting_running on certification.sitting (deadline) where ended_at is null;

create table certification.answer (
  sitting       uuid        not null references certification.sitting on delete cascade,
  position      smallint    not null,
  item          text        not null,
  given         text[]      not null,
  is_right      boolean     not null,
  asked_at      timestamptz not null,
  answered_at   timestamptz not null,
  primary key (sitting, position)
);

comment on table certification.answer is 'The first answer to each question; never changed. "given" is empty for "I don’t know".';

create table certification.exposure (
  item  text   primary key,
  asked bigint not null default 0
);

comment on table certification.exposure is 'In how many sittings an item was asked, examples aside; kept when a sitting is erased.';

create table certification.focus (
  sitting  uuid        not null references certification.sitting on delete cascade,
  number   bigint      generated always as identity,
  at       timestamptz not null,
  question smallint    not null,
  is_left  boolean     not null,
  primary key (sitting, number)
);

comment on table certification.focus is 'The window of the test was left or taken up again. Only informs a human judgement.';

create table certification.incident (
  number    bigint      generated always as identity primary key,
  session   uuid        not null references certification.session on delete cascade,
  at        timestamptz not null,
  person    uuid        not null,
  candidate uuid,
  kind      text        not null check (kind in ('NOTE', 'TIME_GIVEN', 'DEVICE', 'STOPPED', 'TURNED_AWAY')),
  text      text        not null check (length(text) <= 1000)
);

comment on table certification.incident is 'The record of a session. What is about a candidate is erased with his account.';

create index incident_by_session on certification.incident (session, number);
