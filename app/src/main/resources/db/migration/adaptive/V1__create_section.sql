create schema adaptive;

create table adaptive.section (
  id            uuid        primary key,
  owner         uuid        not null,
  metadata      text,
  usage_data    text,
  configuration text        not null,
  items         integer     not null check (items >= 1),
  exposure      text,
  created_at    timestamptz not null
);

comment on table adaptive.section is 'What another delivery system asks to have chosen from: metadata, usage data and configuration as they came. "exposure" counts, as JSON, how often items were shown, where the configuration limits that.';

create index section_by_owner on adaptive.section (owner);

create table adaptive.session (
  id       uuid             primary key,
  section  uuid             not null references adaptive.section on delete cascade,
  seed     bigint           not null,
  start    double precision not null,
  draw     bytea,
  shown    integer[]        not null,
  counted  boolean          not null default false,
  begun_at timestamptz      not null
);

comment on table adaptive.session is 'What was fixed when a session began; nothing of who answers. The answers travel with the caller. "shown" is noted where exposure is limited, and counted once.';

create index session_by_section on adaptive.session (section);
create index session_by_beginning on adaptive.session (begun_at);
