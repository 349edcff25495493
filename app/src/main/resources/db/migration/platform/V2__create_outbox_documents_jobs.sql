create table platform.mail (
  id         uuid        primary key,
  recipient  text        not null check (length(recipient) <= 254),
  language   text        not null check (language in ('FR', 'EN')),
  text_key   text        not null,
  facts      text[]      not null,
  created_at timestamptz not null,
  due_at     timestamptz not null,
  attempts   integer     not null default 0,
  sent_at    timestamptz,
  failed_at  timestamptz
);

create index mail_due on platform.mail (due_at) where sent_at is null and failed_at is null;

comment on table platform.mail is 'The outbox: a mail is written with what causes it, and sent afterwards. What fills its text is erased once it is sent; the row after thirty days.';

create table platform.document (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 150),
  media_type text        not null,
  size       bigint      not null check (size > 0),
  sha256     bytea       not null check (length(sha256) = 32),
  content    bytea       not null,
  stored_at  timestamptz not null
);

comment on table platform.document is 'Files that people put on the site; the module that holds the identifier decides who may read it.';

-- The table of db-scheduler, with its column names.
create table platform.job (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index job_execution_time on platform.job (execution_time);
create index job_last_heartbeat on platform.job (last_heartbeat);

comment on table platform.job is 'When each job runs next, and which process is at it.';
