alter table applications.submission add column state text;

update applications.submission s set state = a.state
from applications.application a where a.id = s.application;

alter table applications.submission alter column state set not null;

comment on column applications.submission.state is 'That of the application, written with it, so that lists read one table.';

create index submission_by_state on applications.submission (call, state);
