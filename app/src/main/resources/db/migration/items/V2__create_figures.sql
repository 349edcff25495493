create table items.reading (
  one            boolean     primary key default true check (one),
  read_at        timestamptz not null,
  since          date        not null,
  diagnoses      integer     not null,
  certifications integer     not null,
  examples       integer     not null,
  took_millis    bigint      not null
);

comment on table items.reading is 'When all tests were last read to compute the figures of items, and how many they were.';

create table items.figures (
  item    text  primary key,
  figures jsonb not null
);

comment on table items.figures is 'What tests say of each item of the bank, computed anew each time; nobody''s name.';
