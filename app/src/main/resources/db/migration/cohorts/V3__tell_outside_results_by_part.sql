alter table cohorts.outside_result
  add column who       text,
  add column name      text    not null default '',
  add column held_on   date,
  add column certified boolean not null default true;

update cohorts.outside_result set who = email;

alter table cohorts.outside_result
  drop constraint outside_result_institution_year_service_email_key,
  add unique (institution, year, service, who);

comment on column cohorts.outside_result.who is 'Whom the file means: the address, or else the number that the institution or the other service gave; empty once the account of that address is gone.';
comment on column cohorts.outside_result.held_on is 'The day of the other service’s test, where the file says it.';

create table cohorts.outside_part (
  result uuid    not null references cohorts.outside_result on delete cascade,
  place  integer not null,
  name   text    not null check (length(name) between 1 and 120),
  said   text    not null check (length(said) between 1 and 120),
  primary key (result, place)
);

comment on table cohorts.outside_part is 'The result of one domain or competence, in the words of the other service.';
