create table accounts.identity (
  provider   text        not null,
  subject    text        not null check (length(subject) between 1 and 255),
  person_id  uuid        not null references accounts.person on delete cascade,
  created_at timestamptz not null,
  used_at    timestamptz not null,
  primary key (provider, subject)
);

create index identity_person on accounts.identity (person_id);

comment on table accounts.identity is 'By which identity services a person signs in: the service and its own number for him.';

alter table accounts.session add column provider text, add column id_token text;

comment on column accounts.session.id_token is 'What the identity service wants back to sign the person out there too; goes with the session.';
