drop table certification.exposure;

-- What was held back so far, whatever the ability, is held back in each of the five bands.
update certification.sitting
set withheld = array(select item || '@' || band from unnest(withheld) item, generate_series(0, 4) band);

comment on column certification.sitting.withheld is 'Items in bands of ability, as item@band, that were drawn not to be asked there.';

alter table certification.sitting add column counted boolean not null default false;

comment on column certification.sitting.counted is 'Whether what it was asked stands in skills.exposure.';

create index sitting_uncounted on certification.sitting (ended_at) where ended_at is not null and not counted and not example;
