alter table experts.assignment drop constraint assignment_ended_by_check;
alter table experts.assignment add constraint assignment_ended_by_check
  check (ended_by in ('', 'CONFLICT', 'LEFT', 'REPLACED', 'WITHDRAWN'));
