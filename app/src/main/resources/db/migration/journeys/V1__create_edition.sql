create schema journeys;

create table journeys.edition (
  id          text        not null,
  fingerprint text        not null check (length(fingerprint) = 64),
  content     bytea       not null,
  archived_at timestamptz not null default now(),
  primary key (id, fingerprint)
);

comment on table journeys.edition is 'Regulation content that results were given under, as a zip of its folder; one row a content, never changed nor deleted, so that a past result can be given again.';
