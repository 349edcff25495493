create table lti.learner (
  id            uuid   primary key,
  platform      uuid   not null references lti.platform on delete cascade,
  campaign      uuid   not null,
  person        uuid   not null,
  subject       text   not null,
  resource_link text   not null,
  line_item     text,
  line_items    text,
  scopes        text[] not null,
  unique (platform, campaign, person)
);

comment on table lti.learner is 'Students who came to a campaign from a platform, and where that platform takes their progress (Assignment and Grade Services).';

create index learner_by_person on lti.learner (person);

create table lti.score (
  learner  uuid             not null references lti.learner on delete cascade,
  at       timestamptz      not null,
  share    double precision not null check (share between 0 and 1),
  score    double precision check (score between 0 and 1),
  attempts integer          not null default 0,
  next_at  timestamptz      not null,
  sent_at  timestamptz,
  primary key (learner, at)
);

comment on table lti.score is 'Progress to be told to platforms, an outbox: written with what it tells, sent after the commit. "at" is the timestamp sent, the same each time.';

create index score_to_send on lti.score (next_at) where sent_at is null;

create table lti.roster (
  platform uuid not null references lti.platform on delete cascade,
  campaign uuid not null,
  url      text not null,
  primary key (platform, campaign)
);

comment on table lti.roster is 'Where a platform lists the members of the course that a campaign’s link stands in (Names and Role Provisioning Services).';
