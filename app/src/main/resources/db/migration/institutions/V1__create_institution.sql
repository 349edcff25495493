create schema institutions;

create table institutions.institution (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 200),
  city       text        not null check (length(city) between 1 and 100),
  example    boolean     not null,
  founded_at timestamptz not null
);

create unique index institution_by_name on institutions.institution (lower(name), lower(city));

comment on table institutions.institution is 'Who trains. "example": made for a demonstration, never counted as real.';

create table institutions.duty (
  institution uuid        not null references institutions.institution,
  person      uuid        not null,
  duty        text        not null check (duty in ('MANAGER', 'TEACHER', 'SUPERVISOR', 'AUTHOR')),
  given_at    timestamptz not null,
  given_by    uuid,
  primary key (institution, person, duty)
);

comment on table institutions.duty is 'Who may do what in an institution. Erased with the account of the person.';

create index duty_by_person on institutions.duty (person, duty);
