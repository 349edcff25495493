create schema projects;

create table projects.project (
  id          uuid        primary key,
  name        text        not null check (length(name) between 1 and 120),
  example     boolean     not null default false,
  version     integer     not null check (version >= 1),
  facts       json        not null,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  active_at   timestamptz not null,
  reminded_at timestamptz,
  archived_at timestamptz
);

comment on table projects.project is 'A project that is kept. "facts" is the fold of its history, kept beside it to be read at once; "version" numbers the last change. Reminded, archived, then erased when nobody has been active for the periods of the settings.';

create index project_by_activity on projects.project (active_at);

create table projects.computed (
  project     uuid primary key references projects.project on delete cascade,
  edition     text not null,
  fingerprint text not null,
  result      json not null
);

comment on table projects.computed is 'What the rules said of a project when it was last computed, and which rules. Apart from the project, so that a change of rules rewrites short rows only.';

create table projects.member (
  project      uuid        not null references projects.project on delete cascade,
  person       uuid        not null,
  role         text        not null check (role in ('OWNER', 'EDITOR', 'VIEWER')),
  invited_by   uuid,
  since        timestamptz not null,
  accepted_at  timestamptz,
  module       text        not null default '',
  seen_version integer     not null default 0,
  read_notice  bigint      not null default 0,
  primary key (project, person)
);

comment on table projects.member is 'Who works on a project, or is invited to (accepted_at is null). "module" is the function that his questions are about, "seen_version" the last change he was shown, "read_notice" the last notice he has read.';

create index member_by_person on projects.member (person);

create table projects.change (
  project  uuid        not null references projects.project on delete cascade,
  version  integer     not null,
  key      text        not null,
  position integer     not null,
  before   text,
  after    text,
  person   uuid,
  made_at  timestamptz not null,
  source   text        not null,
  why      text        not null default '',
  primary key (project, version, key),
  check (before is distinct from after)
);

comment on table projects.change is 'The history of facts of a project: only added to. The person is emptied when an account is erased; rows go with their project.';

create index change_by_person on projects.change (person);

create function projects.keep_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.person is null
       and (new.project, new.version, new.key, new.position, new.before, new.after, new.made_at, new.source, new.why)
           is not distinct from
           (old.project, old.version, old.key, old.position, old.before, old.after, old.made_at, old.source, old.why) then
      return new;
    end if;
  elsif not exists (select 1 from projects.project where id = old.project) then
    return old;
  end if;
  raise exception 'The history of a project is only added to';
end $$;

create trigger keep_history before update or delete on projects.change
  for each row execute function projects.keep_history();

create table projects.notice (
  id              bigint      generated always as identity primary key,
  project         uuid        not null references projects.project on delete cascade,
  made_at         timestamptz not null,
  old_edition     text        not null,
  old_fingerprint text        not null,
  new_edition     text        not null,
  new_fingerprint text        not null,
  changes         json        not null,
  mailed          boolean     not null default false
);

comment on table projects.notice is 'What a change of the rules changed in the result of a project; one row a project and change of rules.';

create index notice_by_project on projects.notice (project);
create index notice_to_mail on projects.notice (id) where not mailed;

create table projects.life_line_entry (
  project  uuid        not null references projects.project on delete cascade,
  origin   text        not null check (length(origin) between 1 and 200),
  stage    smallint    not null check (stage between 1 and 7),
  day      date        not null,
  title_fr text        not null,
  title_en text        not null,
  href     text        not null default '',
  primary key (project, origin)
);

comment on table projects.life_line_entry is 'What other modules have to say on the life line of a project, each once by its origin.';

create table projects.variant (
  project uuid primary key references projects.project on delete cascade,
  letter  text not null check (letter in ('A', 'B')),
  facts   json not null
);

comment on table projects.variant is 'The variant of a project that is set aside while the other is edited.';
