create table strategy.ledger_entry (
  origin       text        primary key check (length(origin) between 1 and 200),
  line         text        not null,
  kind         text        not null check (kind in ('COMMITMENT', 'COMMITMENT_WITHDRAWN', 'PAYMENT', 'PAYMENT_RETURNED')),
  on_day       date        not null,
  amount_cents bigint      not null check (amount_cents > 0),
  recorded_at  timestamptz not null
);

create table strategy.ledger_total (
  line            text   not null,
  year            int    not null,
  committed_cents bigint not null check (committed_cents >= 0),
  withdrawn_cents bigint not null check (withdrawn_cents >= 0),
  paid_cents      bigint not null check (paid_cents >= 0),
  returned_cents  bigint not null check (returned_cents >= 0),
  entries         bigint not null check (entries > 0),
  primary key (line, year)
);

create function strategy.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only: record an entry of the opposite kind';
end
$$;

create trigger ledger_is_append_only before update or delete on strategy.ledger_entry
  for each statement execute function strategy.refuse_change();

comment on table strategy.ledger_entry is 'Commitments and payments (LOLF: AE and CP); one row per movement, never changed nor deleted. Kept 10 years after the last one of the line.';
comment on table strategy.ledger_total is 'Sums of ledger_entry by line and year, kept in the same transaction as each entry, so that pages never add up the entries.';
