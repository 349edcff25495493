alter table calls.draft_form add column eligibility json not null default '{"criteria":[],"dmn":""}';
alter table calls.form_revision add column eligibility json not null default '{"criteria":[],"dmn":""}';

comment on column calls.form_revision.eligibility is 'Who may apply, decided on the fields of this form: criteria, or the text of an uploaded DMN file.';
