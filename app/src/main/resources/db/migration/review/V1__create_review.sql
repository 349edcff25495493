create schema review;

create table review.grid (
  call         uuid        primary key,
  lowest       numeric     not null,
  highest      numeric     not null check (highest > lowest),
  step         numeric     not null check (step > 0),
  comment_to   numeric,
  comment_from numeric,
  criteria     json        not null,
  appeal_days  integer     not null check (appeal_days between 15 and 365),
  discussion   boolean     not null default false,
  set_at       timestamptz not null,
  set_by       uuid
);

comment on table review.grid is 'What experts judge by, frozen from the sheet of the call before the first review: scale, criteria with weights and minima (json), marks that need a comment, days to appeal. "discussion": reviewers read the reviews of the others.';

create table review.review (
  application  uuid        not null,
  expert       uuid        not null,
  call         uuid        not null,
  begun_at     timestamptz not null,
  submitted_at timestamptz,
  reopened     text        not null default '',
  gone         boolean     not null default false,
  example      boolean     not null default false,
  primary key (application, expert)
);

comment on table review.review is 'A review: of one application by one expert, a draft until "submitted_at". "reopened" says why the operator reopened it. "gone": the expert has erased his account and the identifier is one of nobody.';

create index review_by_call on review.review (call, submitted_at);
create index review_by_expert on review.review (expert);

create table review.entry (
  application uuid        not null,
  expert      uuid        not null,
  field       text        not null check (length(field) between 1 and 100),
  version     integer     not null check (version >= 1),
  value       text        not null,
  at          timestamptz not null,
  primary key (application, expert, field),
  foreign key (application, expert) references review.review on update cascade on delete cascade
);

comment on table review.entry is 'What an expert wrote in one field of the grid, as typed, right or wrong: mark.<criterion>, comment.<criterion>, opinion, applicant, confidential. "version" counts its changes, so that a second tab overwrites nothing.';

create table review.juror (
  call     uuid        not null,
  person   uuid        not null,
  added_at timestamptz not null,
  primary key (call, person)
);

comment on table review.juror is 'The jury of a call.';

create index juror_by_person on review.juror (person);

create sequence review.minutes_number;

create table review.jury_session (
  id        uuid        primary key,
  call      uuid        not null,
  title     text        not null check (length(title) between 1 and 200),
  place     text        not null default '' check (length(place) <= 200),
  at        timestamptz not null,
  closed_at timestamptz,
  number    text        unique,
  document  uuid,
  sha256    text,
  check ((closed_at is null) = (number is null) and (number is null) = (document is null) and (number is null) = (sha256 is null))
);

comment on table review.jury_session is 'A session of the jury; once it is closed its minutes are kept as a document whose fingerprint is signed.';

create index jury_session_by_call on review.jury_session (call, at);

create table review.agenda_item (
  session     uuid     not null references review.jury_session on delete cascade,
  application uuid     not null,
  position    integer  not null,
  outcome     text     check (outcome in ('SELECT', 'RESERVE', 'REJECT')),
  aid         bigint   check (aid >= 0),
  reason      text     not null default '',
  version     integer  not null default 1,
  primary key (session, application)
);

comment on table review.agenda_item is 'A project on the agenda of a session, and what the jury proposes; "aid" in euro cents.';

create index agenda_item_by_application on review.agenda_item (application);

create table review.recusal (
  session     uuid        not null references review.jury_session on delete cascade,
  application uuid        not null,
  person      uuid        not null,
  at          timestamptz not null,
  primary key (session, application, person)
);

comment on table review.recusal is 'A juror who did not sit for a project because of a tie.';

create table review.jury_mark (
  session     uuid        not null references review.jury_session on delete cascade,
  application uuid        not null,
  person      uuid        not null,
  mark        numeric     not null,
  at          timestamptz not null,
  primary key (session, application, person)
);

comment on table review.jury_mark is 'The mark of a juror during a session, on the scale of the grid.';

create table review.envelope (
  call  uuid   primary key,
  cents bigint not null check (cents >= 0)
);

comment on table review.envelope is 'The money to share out in the selection, in euro cents, where it is not that of the sheet of the call.';

create table review.rule (
  id       uuid    primary key,
  call     uuid    not null,
  kind     text    not null check (kind in ('CHOICE', 'REGION', 'BENEFICIARY')),
  field    text    not null default '',
  value    text    not null default '',
  at_least integer not null check (at_least >= 0),
  at_most  integer not null check (at_most >= at_least)
);

comment on table review.rule is 'A limit of the selection: how many projects of a choice of the form, of a region, or of each beneficiary.';

create index rule_by_call on review.rule (call);

create table review.lottery (
  id           uuid        primary key,
  call         uuid        not null,
  source       text        not null check (length(source) between 1 and 500),
  announced_at timestamptz not null,
  seed         text        check (length(seed) between 1 and 200),
  drawn_at     timestamptz,
  check ((seed is null) = (drawn_at is null))
);

comment on table review.lottery is 'A lottery: where its seed will come from and who takes part are published before the seed is known.';

create index lottery_by_call on review.lottery (call, announced_at);

create table review.lot (
  lottery     uuid not null references review.lottery on delete cascade,
  application uuid not null,
  number      text not null,
  primary key (lottery, application)
);

create table review.proposal (
  application uuid        primary key,
  call        uuid        not null,
  outcome     text        not null check (outcome in ('SELECT', 'RESERVE', 'REJECT')),
  aid         bigint      check (aid >= 0),
  reason      text        not null default '',
  origin      text        not null check (origin in ('OPERATOR', 'JURY', 'SELECTION')),
  version     integer     not null default 1,
  at          timestamptz not null,
  check (outcome <> 'SELECT' or aid is not null)
);

comment on table review.proposal is 'A decision that is prepared; nobody but the managers of the call sees it.';

create index proposal_by_call on review.proposal (call);

create table review.decision (
  id           uuid        primary key,
  application  uuid        not null,
  call         uuid        not null,
  outcome      text        not null check (outcome in ('SELECT', 'RESERVE', 'REJECT')),
  aid          bigint      check (aid >= 0),
  reason       text        not null,
  at           timestamptz not null,
  appeal_until timestamptz not null
);

comment on table review.decision is 'A decision that was pronounced and told to the applicants; only added to. The last one of an application counts.';

create index decision_by_application on review.decision (application, at);
create index decision_by_call on review.decision (call, at);

create function review.keep_decision() returns trigger language plpgsql as $$
begin
  raise exception 'Decisions are only added to';
end $$;

create trigger keep_decision before update on review.decision
  for each row execute function review.keep_decision();

create table review.appeal (
  id          uuid        primary key,
  decision    uuid        not null unique references review.decision,
  text        text        not null check (length(text) between 1 and 10000),
  person      uuid,
  at          timestamptz not null,
  upheld      boolean,
  answer      text,
  answered_at timestamptz,
  check ((upheld is null) = (answer is null) and (answer is null) = (answered_at is null))
);

comment on table review.appeal is 'An appeal against a decision, and its answer; "upheld": the decision falls and the application is reviewed again.';

create index appeal_by_person on review.appeal (person);
