create table certification.decision (
  id           uuid        primary key,
  sitting      uuid        not null references certification.sitting on delete cascade,
  number       smallint    not null check (number >= 1),
  outcome      text        not null check (outcome in ('CERTIFIED', 'NOT_CERTIFIED', 'RETEST', 'CANCELLED')),
  domains      text[]      not null,
  followed     boolean     not null,
  reason       text        not null check (length(reason) <= 4000),
  recorded     boolean     not null,
  decided_at   timestamptz not null,
  decided_by   uuid,
  appeal_until timestamptz not null,
  unique (sitting, number),
  check ((outcome = 'RETEST') = (cardinality(domains) > 0)),
  check (not followed or reason <> '')
);

comment on table certification.decision is 'What a person decided on a sitting; the last one counts. "domains" are measured again; "followed" says that a signal or an incident weighed; "recorded" that the cut scores came from a recorded standard setting. Erased with the account of the candidate; of an erased account of who decided only the decision stays.';

create table certification.reached (
  decision       uuid               not null references certification.decision on delete cascade,
  position       smallint           not null,
  domain         text               not null,
  theta          double precision   not null,
  standard_error double precision   not null check (standard_error > 0),
  chances        double precision[] not null,
  primary key (decision, position)
);

comment on table certification.reached is 'What a decision rests on: the measure of each domain, and the chance of each level by the cut scores of that day, the lowest level first.';

create table certification.appeal (
  decision    uuid        primary key references certification.decision on delete cascade,
  text        text        not null check (length(text) between 1 and 4000),
  made_at     timestamptz not null,
  upheld      boolean,
  answer      text        check (length(answer) between 1 and 4000),
  answered_at timestamptz,
  answered_by uuid,
  check ((upheld is null) = (answered_at is null) and (upheld is null) = (answer is null))
);

create table certification.hearing (
  sitting     uuid        primary key references certification.sitting on delete cascade,
  question    text        not null check (length(question) between 1 and 4000),
  asked_at    timestamptz not null,
  asked_by    uuid,
  until       timestamptz not null,
  answer      text        check (length(answer) between 1 and 4000),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);

comment on table certification.hearing is 'What a candidate is asked before his sitting may be cancelled, and what he says.';

create table certification.issued (
  sitting    uuid not null references certification.sitting on delete cascade,
  language   text not null check (language in ('fr', 'en')),
  credential uuid not null,
  primary key (sitting, language, credential)
);

comment on table certification.issued is 'Credentials issued for a sitting: one a language while the certification holds.';
