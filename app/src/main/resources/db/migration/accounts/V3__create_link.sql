create table accounts.link (
  token_hash bytea       primary key check (length(token_hash) = 32),
  email      text        not null check (email = lower(email) and length(email) between 3 and 254),
  language   text        not null check (language in ('FR', 'EN')),
  suite      text        not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create index link_email on accounts.link (email, created_at);

comment on table accounts.link is 'Sign-in links sent by mail: each is worth one sign-in until its end; the row is erased when it is used or over.';
