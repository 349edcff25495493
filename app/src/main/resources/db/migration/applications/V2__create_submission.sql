alter table applications.application
  add column aid_cents bigint check (aid_cents >= 0),
  add check ((state = 'selected') = (aid_cents is not null));

comment on column applications.application.aid_cents is 'The aid that was decided, of an application that is selected.';

create table applications.submission (
  application      uuid             primary key references applications.application,
  call             uuid             not null,
  deposit          uuid             not null references applications.deposit,
  round            integer          not null,
  number           text collate "C" not null,
  title            text             not null,
  applicants       json             not null,
  requested_cents  bigint           check (requested_cents >= 0),
  choices          json             not null,
  at               timestamptz      not null,
  title_key        text collate "C" not null,
  organisation_key text collate "C" not null,
  words            text collate "C" not null
);

comment on table applications.submission is 'What lists need of the deposit that counts, written with it. Keys and words are in lower case without accents: for order and for the filter by text.';

create index submission_by_call on applications.submission (call, number);

insert into applications.submission
select a.id, a.call, d.id, d.round, d.number, d.content ->> 'title',
       (select json_agg(json_build_object('part', p -> 'number', 'organisation', p -> 'organisation'))
        from json_array_elements(d.content -> 'parts') p),
       null, '{}', d.at,
       lower(d.content ->> 'title'), lower(d.content #>> '{parts,0,organisation}'),
       lower(d.number || ' ' || (d.content ->> 'title') || ' ' || (d.content #>> '{parts,0,organisation}'))
from applications.application a
join lateral (
  select id, round, number, at, convert_from(content, 'UTF8')::json as content
  from applications.deposit where application = a.id order by at desc limit 1) d on true
where a.state <> 'draft';
