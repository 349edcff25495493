create table platform.attachment (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 150),
  media_type text        not null,
  size       bigint      not null check (size > 0),
  sha256     text        check (sha256 ~ '^[0-9a-f]{64}$'),
  state      text        not null check (state in ('RECEIVING', 'QUARANTINED', 'INFECTED', 'KEPT')),
  begun_at   timestamptz not null,
  check ((state = 'RECEIVING') = (sha256 is null))
);

create index attachment_under_way on platform.attachment (begun_at) where state in ('RECEIVING', 'QUARANTINED');

comment on table platform.attachment is 'Large files that people add to what they file; their bytes are on disk, named by "id". The module that holds the identifier decides who may add to one or read it.';
