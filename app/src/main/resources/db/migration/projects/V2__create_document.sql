create table projects.document (
  project  uuid        not null references projects.project on delete cascade,
  document uuid        primary key,
  added_by uuid,
  added_at timestamptz not null
);

comment on table projects.document is 'Which documents kept by the platform belong to which project; erased with it.';

create index document_by_project on projects.document (project);
