create schema experts;

create table experts.profile (
  person          uuid        primary key,
  organisation    text        not null check (length(organisation) between 1 and 200),
  siret           text        check (siret ~ '^[0-9]{14}$'),
  kind            text        not null,
  region          text,
  areas           text[]      not null,
  words           text        not null default '' check (length(words) <= 4000),
  languages       text[]      not null,
  available_from  date,
  available_until date,
  max_load        integer     not null check (max_load between 1 and 100),
  changed_at      timestamptz not null,
  check (available_until >= available_from)
);

comment on table experts.profile is 'What an expert says of himself; erased with his account.';

create table experts.organisation_tie (
  id           uuid        primary key,
  person       uuid        not null,
  organisation text        not null check (length(organisation) between 1 and 200),
  siret        text        check (siret ~ '^[0-9]{14}$'),
  nature       text        not null default '' check (length(nature) <= 500),
  since        timestamptz not null
);

comment on table experts.organisation_tie is 'A tie of a person to an organisation, as he declares it; erased with his account.';

create index organisation_tie_by_person on experts.organisation_tie (person, since);

create table experts.panel (
  call      uuid primary key,
  anonymity text not null check (anonymity in ('OPEN', 'SINGLE', 'DOUBLE'))
);

comment on table experts.panel is 'How the applications of a call are judged: who learns what of whom.';

create table experts.seat (
  call        uuid        not null,
  person      uuid        not null,
  state       text        not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT')),
  max_load    integer     not null check (max_load between 1 and 100),
  answer_by   date,
  reason      text        not null default '' check (length(reason) <= 1000),
  invited_by  uuid,
  invited_at  timestamptz not null,
  answered_at timestamptz,
  primary key (call, person)
);

comment on table experts.seat is 'Who is invited to judge the applications of a call, and what he answered.';

create index seat_by_person on experts.seat (person);

create table experts.application_tie (
  id          uuid        primary key,
  application uuid        not null,
  person      uuid        not null,
  kind        text        not null check (kind in ('DECLARED', 'ADDED')),
  words       text        not null check (length(words) between 1 and 1000),
  by_person   uuid,
  at          timestamptz not null
);

comment on table experts.application_tie is 'A conflict of interest of a person with one application: declared by him, or added by an operator.';

create index application_tie_by_person on experts.application_tie (person, application);

create table experts.cleared_conflict (
  application uuid        not null,
  person      uuid        not null,
  kind        text        not null,
  about       text        not null,
  reason      text        not null check (length(reason) between 1 and 1000),
  by_person   uuid,
  at          timestamptz not null,
  primary key (application, person, kind, about)
);

comment on table experts.cleared_conflict is 'A detected conflict of interest that is none, and why.';

create index cleared_conflict_by_person on experts.cleared_conflict (person);

create table experts.wished_pair (
  call        uuid    not null,
  application uuid    not null,
  person      uuid    not null,
  forced      boolean not null,
  by_person   uuid,
  primary key (application, person)
);

comment on table experts.wished_pair is 'A pair that must be (forced) or may not be, whatever the affinity.';

create index wished_pair_by_call on experts.wished_pair (call);

create table experts.run (
  id           uuid        primary key,
  call         uuid        not null,
  state        text        not null check (state in ('PROPOSED', 'ACCEPTED', 'IMPOSSIBLE')),
  options      json        not null,
  input        text        not null,
  input_sha256 bytea       not null check (input_sha256 = sha256(convert_to(input, 'UTF8'))),
  outcome      json        not null,
  by_person    uuid,
  at           timestamptz not null
);

comment on table experts.run is 'One computation of who judges what: what it was computed from, how, and what came out, with its proof.';

create index run_by_call on experts.run (call, at);

create table experts.assignment (
  id          uuid        primary key,
  call        uuid        not null,
  application uuid        not null,
  person      uuid        not null,
  run         uuid,
  at          timestamptz not null,
  ended_at    timestamptz,
  ended_by    text        not null default '' check (ended_by in ('', 'CONFLICT', 'LEFT', 'REPLACED')),
  check ((ended_at is null) = (ended_by = ''))
);

comment on table experts.assignment is 'Who judges which application, and who did until when.';

create unique index assignment_once on experts.assignment (application, person) where ended_at is null;
create index assignment_by_call on experts.assignment (call);
create index assignment_by_person on experts.assignment (person);
