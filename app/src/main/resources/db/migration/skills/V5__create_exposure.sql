create table skills.exposure (
  use    text     not null check (use in ('DIAGNOSIS', 'CERTIFICATION')),
  item   text     not null,
  band   smallint not null check (band >= 0),
  passed integer  not null check (passed >= 0),
  open   integer  not null check (open between 0 and passed),
  asked  integer  not null check (asked between 0 and open),
  primary key (use, item, band)
) with (fillfactor = 70);

comment on table skills.exposure is 'How often an item was asked of persons in a band of ability: tests that "passed" through the band in its domain, those of them that were "open" to it there, and "asked" it there. Examples aside; holds no personal data.';

alter table skills.diagnosis
  add column closed  text[]  not null default '{}',
  add column counted boolean not null default false;

comment on column skills.diagnosis.closed is 'Items in bands of ability, as item@band, that were drawn not to be asked there.';
comment on column skills.diagnosis.counted is 'Whether what it was asked stands in skills.exposure.';

create index diagnosis_uncounted on skills.diagnosis (finished_at) where finished_at is not null and not counted and not example;
