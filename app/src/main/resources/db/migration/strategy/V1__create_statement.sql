create schema strategy;

create table strategy.statement (
  id          bigint      generated always as identity primary key,
  subject     text        not null check (length(subject) between 1 and 100),
  property    text        not null check (length(property) between 1 and 40),
  period      text        check (length(period) between 4 and 21),
  value       text        not null check (length(value) between 1 and 100),
  source      text,
  locator_fr  text        not null default '',
  locator_en  text        not null default '',
  evidence    text        check (evidence in ('P', 'S', 'M')),
  note_fr     text        not null default '',
  note_en     text        not null default '',
  author      uuid,
  reason      text,
  citation    text,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint statement_is_published_or_edited check (
    (source is not null and evidence is not null and reason is null and citation is null and author is null)
    or (source is null and evidence is null and length(reason) > 0 and length(citation) > 0 and withdrawn_at is null))
);

create unique index statement_published_once
  on strategy.statement (subject, property, coalesce(period, ''), source)
  where source is not null and withdrawn_at is null;

create index statement_of_subject on strategy.statement (subject, property);

comment on table strategy.statement is 'What is stated of the strategy: one row per figure, date or phase and source. Rows are added, never changed: only withdrawn_at (the content file no longer holds it) and author (the person erased his account) are set later. Kept as long as the strategy.';
comment on column strategy.statement.value is 'Euros with cents after a point, a number, a range (200..400), a phase or a period; ~ before it: about.';
comment on column strategy.statement.period is 'The time it speaks of: 2021-10-18, 2021-10, 2021-Q4, 2021-S2, 2021, or two of them with a slash between.';
