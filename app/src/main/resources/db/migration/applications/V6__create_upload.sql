create table applications.upload (
  file        uuid        primary key,
  application uuid        not null references applications.application on delete cascade,
  part        integer     not null,
  field       text        not null check (length(field) between 1 and 100),
  person      uuid        not null,
  begun_at    timestamptz not null,
  arrived_at  timestamptz
);

comment on table applications.upload is 'A large file on its way to an answer: who sends it where. "file" names its bytes (platform.attachment); once it has arrived the row stays until it expires, for who missed the answer.';

create index upload_by_application on applications.upload (application, person);
