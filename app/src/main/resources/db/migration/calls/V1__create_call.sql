create schema calls;

create table calls.call (
  id           uuid        primary key,
  slug         text        not null unique check (length(slug) between 1 and 80),
  status       text        not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED')),
  version      integer     not null check (version >= 1),
  sheet        json        not null,
  revision     integer     not null default 0,
  example      boolean     not null default false,
  archive      json,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  published_at timestamptz,
  closed_at    timestamptz,
  check ((status = 'DRAFT') = (published_at is null)),
  check ((status = 'CLOSED') = (closed_at is not null))
);

comment on table calls.call is 'A call for projects. "sheet" is what it offers; "version" numbers the changes of sheet and rounds; "revision" is the form published now, 0 for none; "archive" is what publications say of a call run elsewhere. Kept as long as the installation: published calls are public records.';

create table calls.manager (
  call   uuid        not null references calls.call on delete cascade,
  person uuid        not null,
  since  timestamptz not null,
  primary key (call, person)
);

comment on table calls.manager is 'Who runs a call.';

create index manager_by_person on calls.manager (person);

create table calls.round (
  call          uuid        not null references calls.call on delete cascade,
  number        integer     not null check (number >= 1),
  opens_at      timestamptz not null,
  closes_at     timestamptz not null,
  grace_seconds integer     not null check (grace_seconds between 0 and 604800),
  zone          text        not null,
  primary key (call, number),
  check (opens_at < closes_at)
);

comment on table calls.round is 'An intake round: open in [opens_at, closes_at); taken until closes_at + grace. "zone" is the one its dates are written in.';

create table calls.draft_form (
  call    uuid    primary key references calls.call on delete cascade,
  version integer not null check (version >= 1),
  form    json    not null
);

comment on table calls.draft_form is 'The form that is being built, beside those that are published.';

create table calls.form_revision (
  call         uuid        not null references calls.call on delete cascade,
  number       integer     not null check (number >= 1),
  published_at timestamptz not null,
  form         json        not null,
  primary key (call, number)
);

comment on table calls.form_revision is 'Forms as published: never changed. An application names the one it answers.';

create function calls.keep_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select 1 from calls.call where id = old.call) then
    return old;
  end if;
  raise exception 'A published form never changes';
end $$;

create trigger keep_revision before update or delete on calls.form_revision
  for each row execute function calls.keep_revision();

create table calls.erratum (
  call    uuid        not null references calls.call on delete cascade,
  number  integer     not null check (number >= 1),
  made_at timestamptz not null,
  text_fr text        not null check (length(text_fr) > 0),
  text_en text        not null,
  primary key (call, number)
);

comment on table calls.erratum is 'Dated corrections of a published call, told to its applicants.';

create table calls.document (
  document uuid        primary key,
  call     uuid        not null references calls.call on delete cascade,
  title_fr text        not null check (length(title_fr) > 0),
  title_en text        not null,
  added_at timestamptz not null
);

comment on table calls.document is 'Files that belong to a call; the bytes are platform documents.';

create index document_of_call on calls.document (call);

create table calls.question (
  id          uuid        primary key,
  call        uuid        not null references calls.call on delete cascade,
  asked_at    timestamptz not null,
  asked_by    uuid,
  language    text        not null check (language in ('FR', 'EN')),
  text        text        not null check (length(text) between 1 and 2000),
  answered_at timestamptz,
  answer_fr   text        not null default '',
  answer_en   text        not null default '',
  discarded   boolean     not null default false,
  check (answered_at is null or length(answer_fr) > 0)
);

comment on table calls.question is 'Questions on a call. Published with their answer, never with who asked; "asked_by" only serves to write to him, and is emptied when an account is erased.';

create index question_of_call on calls.question (call);
create index question_by_person on calls.question (asked_by);
