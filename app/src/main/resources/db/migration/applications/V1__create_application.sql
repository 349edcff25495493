create schema applications;

create table applications.application (
  id           uuid        primary key,
  call         uuid        not null,
  revision     integer     not null check (revision >= 1),
  project      uuid,
  title        text        not null check (length(title) between 1 and 200),
  state        text        not null check (state in ('draft', 'submitted', 'returned', 'eligible', 'ineligible',
                             'under-review', 'reserve', 'selected', 'not-selected', 'withdrawn')),
  reason       text        not null default '',
  until        timestamptz,
  example      boolean     not null default false,
  created_at   timestamptz not null,
  edited_at    timestamptz not null,
  deposited_at timestamptz,
  check ((state = 'returned') = (until is not null)),
  check (state = 'draft' or deposited_at is not null)
);

comment on table applications.application is 'An application to a call. "revision" is the form that it answers; "edited_at" the last change of an answer, "deposited_at" the deposit that counts.';

create index application_by_call on applications.application (call, state);

create table applications.part (
  application  uuid     not null references applications.application on delete cascade,
  number       smallint not null check (number between 0 and 50),
  organisation text     not null default '' check (length(organisation) <= 200),
  primary key (application, number)
);

comment on table applications.part is 'The organisations of a consortium: 0 is the lead.';

create table applications.member (
  application uuid        not null references applications.application on delete cascade,
  person      uuid        not null,
  part        smallint    not null,
  access     text        not null check (access in ('LEAD', 'WRITER', 'READER')),
  invited_by  uuid,
  since       timestamptz not null,
  accepted_at timestamptz,
  primary key (application, person),
  foreign key (application, part) references applications.part on delete cascade
);

comment on table applications.member is 'Who works on an application, or is invited to (accepted_at is null).';

create index member_by_person on applications.member (person);

create table applications.answer (
  application uuid        not null,
  part        smallint    not null,
  field       text        not null,
  version     integer     not null check (version >= 1),
  value       json        not null,
  person      uuid,
  at          timestamptz not null,
  primary key (application, part, field),
  foreign key (application, part) references applications.part on delete cascade
);

comment on table applications.answer is 'The answers being written, each saved by itself; "version" counts its changes, so that nobody overwrites another. The person is emptied when his account is erased.';

create index answer_by_person on applications.answer (person);

create table applications.aside (
  application uuid        not null references applications.application on delete cascade,
  part        smallint    not null,
  field       text        not null,
  revision    integer     not null,
  value       json        not null,
  primary key (application, part, field, revision)
);

comment on table applications.aside is 'Answers that a new revision of the form could not hold: shown to the applicant, never thrown away before the application.';

create sequence applications.deposit_number;

create table applications.deposit (
  id          uuid        primary key,
  application uuid        not null references applications.application,
  number      text        not null unique,
  token       uuid        not null,
  round       integer     not null,
  at          timestamptz not null,
  content     bytea       not null,
  sha256      bytea       not null check (sha256 = sha256(content)),
  person      uuid,
  unique (application, token)
);

comment on table applications.deposit is 'What was deposited, byte by byte; only added to. "at" is the instant of the database within the transaction. The last deposit of an application counts.';

create index deposit_by_application on applications.deposit (application, at);
create index deposit_by_person on applications.deposit (person);

create function applications.keep_deposit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.person is null
     and (new.id, new.application, new.number, new.token, new.round, new.at, new.sha256)
         is not distinct from (old.id, old.application, old.number, old.token, old.round, old.at, old.sha256)
     and new.content = old.content then
    return new;
  end if;
  raise exception 'Deposits are only added to';
end $$;

create trigger keep_deposit before update or delete on applications.deposit
  for each row execute function applications.keep_deposit();
