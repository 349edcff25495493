create schema frameworks;

create table frameworks.version (
  number       bigint      generated always as identity,
  id           uuid        primary key,
  name         text        not null unique check (length(name) between 1 and 100),
  content      text        not null,
  reason       text        check (length(reason) between 1 and 1000),
  author       uuid,
  published_at timestamptz not null,
  constraint version_has_an_author_where_it_has_a_reason check (reason is not null or author is null)
);

create function frameworks.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.author is null and row (new.id, new.name, new.content, new.reason, new.published_at)
      is not distinct from row (old.id, old.name, old.content, old.reason, old.published_at) then
    return new;
  end if;
  raise exception 'A published version of the framework never changes';
end
$$;

create trigger version_never_changes before update or delete on frameworks.version
  for each row execute function frameworks.refuse_change();

create table frameworks.draft (
  single     boolean     primary key default true check (single),
  base       text        not null references frameworks.version (name),
  content    text        not null,
  remarks    text        not null,
  revision   bigint      not null,
  author     uuid,
  changed_at timestamptz not null
);

comment on table frameworks.version is 'Published wordings of the framework of skills; only the author is taken out, when a person erases the account. Kept as long as results name them.';
comment on column frameworks.version.content is 'JSON in the shape of skills/framework.yaml.';
comment on column frameworks.version.reason is 'Why a coordinator published it; null where it came with Essor.';
comment on table frameworks.draft is 'The one wording that is being edited, until it is published or given up.';
