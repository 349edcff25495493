create schema events;

create table events.event_publication (
  id                     uuid        primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    integer,
  last_resubmission_date timestamptz
);

comment on table events.event_publication is 'Events between modules that are not handled yet (Spring Modulith); a row goes when its listener has done its work.';

create index event_publication_by_event on events.event_publication using hash (serialized_event);
create index event_publication_by_completion on events.event_publication (completion_date);
