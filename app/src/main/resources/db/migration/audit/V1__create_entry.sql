create schema audit;

create table audit.entry (
  number  bigint      primary key check (number > 0),
  at      timestamptz not null,
  action  text        not null check (length(action) between 1 and 100),
  subject text        not null check (length(subject) between 1 and 200),
  actor   uuid,
  details text        not null check (jsonb_typeof(details::jsonb) = 'object'),
  hash    bytea       not null check (length(hash) = 32)
);

create index entry_subject on audit.entry (subject, number);
create index entry_actor on audit.entry (actor, number);

comment on table audit.entry is 'What was done, by whom and when: one chain, never changed nor erased; no personal data but the identifier of a person.';
comment on column audit.entry.hash is 'SHA-256 over the hash of the entry before (32 zero bytes before the first) and the columns in their order, each as its length and its bytes.';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'An audit entry is never changed nor erased';
end $$;

create trigger refuse_change before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.entry
  for each statement execute function audit.refuse_change();

-- Whoever was given rights on the table keeps those to read and to add.
do $$
declare other text;
begin
  for other in
    select distinct grantee from information_schema.role_table_grants
    where table_schema = 'audit' and table_name = 'entry' and grantee <> current_user
  loop
    execute format('revoke update, delete, truncate on audit.entry from %s',
      case when other = 'PUBLIC' then 'public' else quote_ident(other) end);
  end loop;
end $$;
