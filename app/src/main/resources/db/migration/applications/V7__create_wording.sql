create table applications.wording (
  application uuid not null references applications.application (id) on delete cascade,
  french bytea not null,
  english text not null check (english <> ''),
  primary key (application, french));

comment on table applications.wording is 'The English of a French text that applicants of an application are told, under the SHA-256 of that text.';
