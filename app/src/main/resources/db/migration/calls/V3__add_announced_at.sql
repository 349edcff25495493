alter table calls.round add column announced_at timestamptz;

comment on column calls.round.announced_at is 'When other modules were told that the round is over.';
