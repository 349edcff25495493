create schema standards;

create table standards.setting (
  id           uuid        primary key,
  title        text        not null check (length(title) between 1 and 200),
  framework    text        not null,
  bank         text        not null,
  method       text        not null check (method in ('ANGOFF', 'BOOKMARK')),
  centre       text        not null check (centre in ('MEAN', 'MEDIAN')),
  example      boolean     not null,
  opened_by    uuid,
  opened_at    timestamptz not null,
  abandoned_at timestamptz,
  abandoned_reason text    check (length(abandoned_reason) between 1 and 2000),
  check ((abandoned_at is null) = (abandoned_reason is null))
);

comment on table standards.setting is 'A standard setting, kept for good. "framework" and "bank" name what is judged; "centre" how the cut scores of several judges become one. Without "opened_by" its account was erased.';

create table standards.judge (
  setting    uuid        not null references standards.setting,
  number     smallint    not null check (number >= 1),
  person     uuid,
  expertise  text        not null check (length(expertise) <= 200),
  invited_at timestamptz not null,
  primary key (setting, number),
  unique (setting, person)
);

comment on table standards.judge is 'The panel. Where an account is erased, "person" and "expertise" go and what the judge said stays under the number.';

create index judge_by_person on standards.judge (person) where person is not null;

create table standards.item (
  setting  uuid             not null references standards.setting,
  domain   text             not null,
  position smallint         not null check (position >= 1),
  item     text             not null,
  a        double precision not null check (a > 0),
  b        double precision not null,
  c        double precision not null check (c >= 0 and c < 0.5),
  primary key (setting, domain, position),
  unique (setting, item)
);

comment on table standards.item is 'The items that are judged with their parameters as they were at the beginning, in the order of where they are answered right two times in three.';

create table standards.round (
  setting   uuid        not null references standards.setting,
  number    smallint    not null check (number >= 1),
  opened_at timestamptz not null,
  closed_at timestamptz,
  discussed text        not null default '' check (length(discussed) <= 4000),
  primary key (setting, number)
);

comment on table standards.round is 'A round of judgements; "discussed" is what the panel talked about once it was closed, for the minutes.';

create table standards.judgement (
  setting  uuid             not null,
  round    smallint         not null,
  judge    smallint         not null,
  domain   text             not null,
  level    smallint         not null check (level >= 2),
  item     text             not null,
  value    double precision not null,
  said_at  timestamptz      not null,
  primary key (setting, round, judge, domain, level, item),
  foreign key (setting, round) references standards.round,
  foreign key (setting, judge) references standards.judge
);

comment on table standards.judgement is 'What a judge said. Angoff: "value" is the chance, between 0 and 1, that someone who has just reached the level answers "item" right. Bookmark: "item" is the last one answered right two times in three, and "value" its place.';

create table standards.cut (
  setting        uuid             not null,
  round          smallint         not null,
  domain         text             not null,
  level          smallint         not null check (level >= 2),
  theta          double precision not null,
  standard_error double precision not null check (standard_error >= 0),
  judges         smallint         not null check (judges >= 1),
  primary key (setting, round, domain, level),
  foreign key (setting, round) references standards.round
);

comment on table standards.cut is 'What a closed round gave, in logits.';

create table standards.adoption (
  setting    uuid        primary key references standards.setting,
  round      smallint    not null,
  adopted_at timestamptz not null,
  adopted_by uuid,
  reason     text        not null check (length(reason) between 1 and 4000),
  foreign key (setting, round) references standards.round
);

comment on table standards.adoption is 'The cut scores of this round are in force from "adopted_at" until those of another setting of the same framework are adopted.';
