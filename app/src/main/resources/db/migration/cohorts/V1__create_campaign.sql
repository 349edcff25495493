create schema cohorts;

create table cohorts.campaign (
  id          uuid        primary key,
  institution uuid        not null,
  curriculum  text        not null,
  year        smallint    not null check (year between 2000 and 2999),
  kind        text        not null check (kind in ('DIAGNOSIS', 'CERTIFICATION')),
  title       text        not null check (length(title) between 1 and 120),
  opens_at    timestamptz not null,
  closes_at   timestamptz not null,
  example     boolean     not null,
  created_at  timestamptz not null,
  created_by  uuid,
  check (opens_at < closes_at)
);

comment on table cohorts.campaign is 'A time in which students of an institution take a diagnosis or a certification. "year": the one in which the academic year begins.';

create index campaign_by_institution on cohorts.campaign (institution, closes_at desc);

create table cohorts.student (
  id          uuid        primary key,
  campaign    uuid        not null references cohorts.campaign,
  person      uuid,
  name        text        not null,
  team        text        not null,
  enrolled_at timestamptz not null,
  enrolled_by uuid,
  diagnosis   uuid        unique,
  begun_at    timestamptz,
  finished_at timestamptz,
  certified   boolean,
  decided_at  timestamptz,
  unique (campaign, person)
);

comment on table cohorts.student is 'A student of a campaign; "team" is the group, empty for none. With his account go the name, the group, the levels and the link to his diagnosis: that someone finished, and was certified, stays as a number.';

create index student_by_person on cohorts.student (person);

create table cohorts.domain_level (
  student uuid     not null references cohorts.student on delete cascade,
  domain  text     not null,
  level   smallint not null check (level >= 1),
  primary key (student, domain)
);

comment on table cohorts.domain_level is 'The most probable level in each domain, as the end of a diagnosis told it. Shown together with others alone.';
