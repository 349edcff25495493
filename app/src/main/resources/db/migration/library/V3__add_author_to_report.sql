alter table library.report add column author uuid;

create index on library.report (author) where author is not null;

comment on column library.report.author is 'Who was signed in when he sent it; null for any other reader, and once he has erased his account.';
