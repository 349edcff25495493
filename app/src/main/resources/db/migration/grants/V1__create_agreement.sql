create schema grants;

create table grants.credit (
  call              uuid   primary key,
  commitments_cents bigint not null check (commitments_cents >= 0),
  payments_cents    bigint not null check (payments_cents >= 0),
  committed_cents   bigint not null default 0 check (committed_cents >= 0),
  paid_cents        bigint not null default 0 check (paid_cents >= 0),
  check (committed_cents <= commitments_cents),
  check (paid_cents <= payments_cents)
);

comment on table grants.credit is 'The money of a call: "commitments" (autorisations d’engagement) and "payments" (crédits de paiement) opened, "committed" and "paid" used. Its row is held by whoever commits or pays.';

create table grants.opening (
  call              uuid        not null references grants.credit,
  at                timestamptz not null,
  commitments_cents bigint      not null,
  payments_cents    bigint      not null,
  reason            text        not null check (length(reason) between 1 and 500),
  person            uuid
);

comment on table grants.opening is 'Why credits were opened, or taken back (less than zero); only added to.';

create index opening_by_call on grants.opening (call, at);
create index opening_by_person on grants.opening (person);

create sequence grants.agreement_number;

create table grants.agreement (
  id              uuid        primary key,
  number          text        not null unique,
  edition         integer     not null check (edition >= 1),
  application     uuid        not null,
  decided_at      timestamptz not null,
  call            uuid        not null,
  project         uuid,
  line            text        not null,
  state           text        not null check (state in ('prepared', 'sent', 'signed', 'running', 'settled', 'terminated')),
  reason          text        not null default '',
  decided_cents   bigint      not null check (decided_cents > 0),
  draft           json,
  committed_cents bigint      not null default 0,
  paid_cents      bigint      not null default 0 check (paid_cents >= 0),
  due_cents       bigint      check (due_cents >= 0),
  first_signed_on date,
  published_at    timestamptz,
  handled_by      uuid,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  unique (application, decided_at),
  check (paid_cents <= committed_cents),
  check ((first_signed_on is null) = (published_at is null))
);

comment on table grants.agreement is 'An agreement on a grant. "decided_at" names the decision it follows, so that an event that comes twice makes one; "due_cents" is the final aid once it is known; "handled_by" the operator who changed it last.';

create index agreement_by_call on grants.agreement (call);
create index agreement_by_application on grants.agreement (application);
create index agreement_by_signature on grants.agreement (first_signed_on);

create table grants.version (
  agreement    uuid        not null references grants.agreement,
  number       integer     not null check (number >= 1),
  terms        json        not null,
  document     bytea       not null,
  sha256       bytea       not null check (sha256 = sha256(document)),
  frozen_at    timestamptz not null,
  accepted_at  timestamptz,
  accepted_by  uuid,
  signed_on    date,
  withdrawn_at timestamptz,
  primary key (agreement, number)
);

comment on table grants.version is 'The frozen texts of an agreement with their PDF: a version that waits for signatures, was signed, or was taken back.';

create index version_by_person on grants.version (accepted_by);

create function grants.keep_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and (new.agreement, new.number, new.terms::text, new.sha256, new.frozen_at)
         is not distinct from (old.agreement, old.number, old.terms::text, old.sha256, old.frozen_at)
     and new.document = old.document and (old.signed_on is null or new.signed_on = old.signed_on) then
    return new;
  end if;
  raise exception 'Frozen versions do not change';
end $$;

create trigger keep_version before update or delete on grants.version
  for each row execute function grants.keep_version();

create table grants.hand_in (
  agreement   uuid        not null references grants.agreement,
  number      integer     not null check (number >= 1),
  deliverable integer     not null,
  document    uuid        not null,
  name        text        not null,
  sha256      text        not null check (length(sha256) = 64),
  at          timestamptz not null,
  person      uuid,
  outcome     text        not null default 'WAITING' check (outcome in ('WAITING', 'ACCEPTED', 'REFUSED')),
  reason      text        not null default '',
  decided_at  timestamptz,
  primary key (agreement, number)
);

comment on table grants.hand_in is 'What was handed in for deliverables, and what became of it; the last of a deliverable counts.';

create index hand_in_by_person on grants.hand_in (person);

create table grants.payment (
  agreement    uuid        not null references grants.agreement,
  number       integer     not null check (number >= 1),
  kind         text        not null check (kind in ('INSTALMENT', 'BALANCE', 'RETURNED')),
  instalment   integer,
  amount_cents bigint      not null check (amount_cents > 0),
  on_day       date        not null,
  reference    text        not null default '' check (length(reference) <= 100),
  at           timestamptz not null,
  primary key (agreement, number),
  unique (agreement, instalment),
  check ((kind = 'INSTALMENT') = (instalment is not null))
);

comment on table grants.payment is 'Money that moved; only added to. An instalment is paid once.';

create function grants.keep_payment() returns trigger language plpgsql as $$
begin
  raise exception 'Payments are only added to';
end $$;

create trigger keep_payment before update or delete on grants.payment
  for each row execute function grants.keep_payment();

create table grants.correction (
  agreement uuid        not null references grants.agreement,
  at        timestamptz not null,
  field     text        not null check (field in ('TITLE', 'ORGANISATION', 'SIRET', 'POSTCODE')),
  party     integer     not null,
  before    text        not null,
  after     text        not null,
  reason    text        not null check (length(reason) between 1 and 500),
  person    uuid
);

comment on table grants.correction is 'Corrections of what is published; only added to, shown with their date.';

create index correction_by_agreement on grants.correction (agreement, at);
create index correction_by_person on grants.correction (person);

create table grants.decision (
  application  uuid        primary key,
  call         uuid        not null,
  line         text        not null,
  outcome      text        not null,
  deposited_at timestamptz,
  decided_at   timestamptz not null
);

comment on table grants.decision is 'The last decision on each application, for the figures of the strategy; "deposited_at" is filled in by a job.';

create index decision_by_line on grants.decision (line);

create table grants.reminder (
  agreement uuid     not null references grants.agreement,
  kind      text     not null check (kind in ('DELIVERABLE', 'INSTALMENT')),
  number    integer  not null,
  due       date     not null,
  days      smallint not null,
  primary key (agreement, kind, number, due, days)
);

comment on table grants.reminder is 'The reminders that were sent: each once for a date and a number of days before it.';
