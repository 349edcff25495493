-- Room is left in each page: a row changes with every answer, in place.
create table skills.diagnosis (
  id              uuid        primary key,
  bank            text        not null references skills.bank,
  seed            bigint      not null,
  person          uuid,
  extra_time      boolean     not null,
  accessible_only boolean     not null,
  example         boolean     not null,
  started_at      timestamptz not null,
  position        smallint    not null check (position >= 1),
  item            text,
  asked_at        timestamptz not null,
  finished_at     timestamptz,
  check ((item is null) = (finished_at is not null))
) with (fillfactor = 70);

comment on table skills.diagnosis is 'A learner’s way through the questions. "item" is the one asked now, "position" its number, "asked_at" when it was first shown. Erased essor.skills.anonymous-kept after its start where no person owns it; with the account of its person otherwise.';

create index diagnosis_by_person on skills.diagnosis (person) where person is not null;
create index diagnosis_without_person on skills.diagnosis (started_at) where person is null;

create table skills.answer (
  diagnosis     uuid        not null references skills.diagnosis on delete cascade,
  position      smallint    not null,
  item          text        not null,
  given         text[]      not null,
  is_right      boolean     not null,
  asked_at      timestamptz not null,
  answered_at   timestamptz not null,
  choice_micros integer     not null check (choice_micros >= 0),
  primary key (diagnosis, position)
);

comment on table skills.answer is 'The first answer to each question; never changed. "given" is empty for "I don’t know"; "choice_micros" is how long the engine took to choose the question that followed.';

create table skills.domain_result (
  diagnosis      uuid             not null references skills.diagnosis on delete cascade,
  framework      text             not null,
  domain         text             not null,
  theta          double precision not null,
  standard_error double precision not null check (standard_error > 0),
  level          smallint         not null check (level >= 1),
  primary key (diagnosis, domain)
);

comment on table skills.domain_result is 'What a finished diagnosis says of a domain, in logits, and the most probable level.';

create table skills.cohort (
  framework   text             not null,
  domain      text             not null,
  people      integer          not null check (people >= 11),
  lower       double precision not null,
  median      double precision not null,
  upper       double precision not null,
  computed_at timestamptz      not null,
  primary key (framework, domain)
);

comment on table skills.cohort is 'Quartiles of the latest result of each person; nothing where there are fewer than 11.';
