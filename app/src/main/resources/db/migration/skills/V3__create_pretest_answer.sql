create table skills.pretest_answer (
  diagnosis   uuid        not null references skills.diagnosis on delete cascade,
  position    smallint    not null,
  item        text        not null,
  given       text[]      not null,
  is_right    boolean     not null,
  asked_at    timestamptz not null,
  answered_at timestamptz not null,
  language    text        not null check (language in ('fr', 'en')),
  primary key (diagnosis, position)
);

comment on table skills.pretest_answer is 'Answers to items that are tried: kept apart, no measure ever counts them. "language" is that in which the question was shown.';

create index pretest_answer_by_item on skills.pretest_answer (item);
