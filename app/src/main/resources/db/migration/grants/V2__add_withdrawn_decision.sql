alter table grants.decision add column withdrawn_at timestamptz;

comment on column grants.decision.withdrawn_at is 'When the application was withdrawn after it was decided: it counts among the decisions, not among the laureates.';
