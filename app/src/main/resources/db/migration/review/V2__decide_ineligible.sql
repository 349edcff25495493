alter table review.decision drop constraint decision_outcome_check;

alter table review.decision add constraint decision_outcome_check
  check (outcome in ('SELECT', 'RESERVE', 'REJECT', 'INELIGIBLE'));

comment on table review.decision is 'A decision that was pronounced and told to the applicants, or what the screening found (INELIGIBLE); only added to. The last one of an application counts.';
