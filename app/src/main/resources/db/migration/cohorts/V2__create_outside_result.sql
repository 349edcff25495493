create table cohorts.outside_result (
  id          uuid        primary key,
  institution uuid        not null,
  curriculum  text        not null,
  year        smallint    not null check (year between 2000 and 2999),
  service     text        not null check (length(service) between 1 and 60),
  email       text,
  result      text        not null,
  example     boolean     not null,
  imported_at timestamptz not null,
  imported_by uuid,
  unique (institution, year, service, email)
);

comment on table cohorts.outside_result is 'A certification obtained elsewhere, as an institution imports it, told and counted as such: never mixed with what is measured here. With the account of that address goes the address and the result.';
