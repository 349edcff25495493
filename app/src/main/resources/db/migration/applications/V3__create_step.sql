create table applications.step (
  id          bigint      generated always as identity primary key,
  application uuid        not null references applications.application on delete cascade,
  state       text        not null,
  reason      text        not null default '',
  at          timestamptz not null,
  person      uuid
);

comment on table applications.step is 'How an application came to its state, only added to. The person is emptied where a job did it, or when his account is erased.';

create index step_by_application on applications.step (application, id);
create index step_by_person on applications.step (person);

insert into applications.step (application, state, reason, at, person)
select application, 'submitted', '', at, person from applications.deposit order by at;
