create table library.report (
  number       bigint generated always as identity primary key,
  secret       uuid        not null unique,
  address      text        not null references library.address,
  reason       text        not null check (reason in ('WRONG', 'OUTDATED', 'UNCLEAR', 'OTHER')),
  words        text        not null check (length(words) <= 4000),
  email        text        check (length(email) <= 320),
  language     text        not null check (language in ('FR', 'EN')),
  sent_at      timestamptz not null,
  outcome      text        check (outcome in ('CORRECTED', 'KEPT', 'DISMISSED')),
  answer       text        check (length(answer) <= 4000),
  words_public boolean     not null default false,
  answered_at  timestamptz,
  answered_by  uuid,
  check ((outcome is null) = (answered_at is null)),
  check (outcome is not null or not words_public)
);

create index on library.report (address) where outcome is not null;

comment on table library.report is 'What readers say is wrong. The e-mail address is erased once the answer is sent, or when its owner asks; the words are public only where the editor who answered said so; those of a dismissed report are erased.';
