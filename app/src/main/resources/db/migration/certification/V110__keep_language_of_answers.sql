alter table certification.answer
  add column language text check (language in ('fr', 'en'));

comment on column certification.answer.language is 'In which the question was shown; empty where that was not kept.';

create index sitting_by_pretested on certification.sitting using gin (pretested);
