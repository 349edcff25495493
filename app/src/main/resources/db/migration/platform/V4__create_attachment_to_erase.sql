create table platform.attachment_to_erase (
  id uuid primary key
);

comment on table platform.attachment_to_erase is 'Large files that are no more, whose bytes a job erases from the folder or the bucket; tried again until they are.';
