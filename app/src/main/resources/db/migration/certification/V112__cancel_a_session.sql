alter table certification.session
  add column cancelled_at  timestamptz,
  add column cancelled_why text check (length(cancelled_why) between 1 and 1000),
  add check ((cancelled_at is null) = (cancelled_why is null)),
  add check (cancelled_at is null or opened_at is null);

comment on column certification.session.cancelled_at is 'It will not be held; those registered were told why.';
