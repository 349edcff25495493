create schema items;

create sequence items.number;

create table items.item (
  id            text        primary key check (id ~ '^e-\d{4,}$'),
  institution   uuid        not null,
  example       boolean     not null,
  stage         text        not null,
  round         integer     not null default 0 check (round >= 0),
  content       jsonb       not null,
  draft         integer     not null default 1 check (draft >= 1),
  version       integer     not null default 0 check (version >= 0),
  created_at    timestamptz not null,
  changed_at    timestamptz not null
);

comment on table items.item is 'A question being written or in use. "content" is the draft, "draft" counts how often it changed; "version" is the last published one; "round" counts its reviews.';

create index item_by_institution on items.item (institution);

create table items.writer (
  item   text not null references items.item,
  person uuid not null,
  primary key (item, person)
);

comment on table items.writer is 'Who changed a word of it: he cannot review it.';

create table items.approval (
  item   text    not null references items.item,
  round  integer not null,
  person uuid    not null,
  primary key (item, round, person)
);

create table items.version (
  item         text        not null references items.item,
  number       integer     not null check (number >= 1),
  content      jsonb       not null,
  calibration  jsonb,
  published_at timestamptz not null,
  primary key (item, number)
);

comment on table items.version is 'What was published of an item; never changed nor erased.';

create table items.picture (
  path text  primary key,
  item text  not null references items.item,
  svg  text  not null
);

create table items.step (
  id     bigint      generated always as identity primary key,
  item   text        not null references items.item,
  kind   text        not null,
  person uuid,
  note   text        not null,
  at     timestamptz not null
);

comment on table items.step is 'What happened to an item, and what was said of it.';

create index step_by_item on items.step (item);

create table items.view (
  item   text        not null references items.item,
  person uuid        not null,
  at     timestamptz not null
);

comment on table items.view is 'Who opened a page with the content of an item; kept as long as the item.';

create index view_by_item on items.view (item);

create function items.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'A published version of an item never changes.'; end $$;

create trigger version_never_changes before update or delete on items.version
  for each row execute function items.refuse_change();
