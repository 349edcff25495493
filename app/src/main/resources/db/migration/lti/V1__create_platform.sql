create schema lti;

create table lti.platform (
  id                uuid        primary key,
  institution       uuid        not null,
  name              text        not null check (length(name) between 1 and 100),
  issuer            text        not null,
  client_id         text        not null,
  deployments       text[]      not null check (cardinality(deployments) >= 1),
  authorization_url text        not null,
  token_url         text        not null,
  keys_url          text        not null,
  created_at        timestamptz not null,
  unique (issuer, client_id)
);

comment on table lti.platform is 'Learning platforms as managers of institutions registered them.';

create index platform_by_institution on lti.platform (institution);

create table lti.key (
  one        boolean     primary key default true check (one),
  jwk        text        not null,
  created_at timestamptz not null
);

comment on table lti.key is 'The key pair that Essor signs with as a tool, as a JSON Web Key.';

create table lti.login (
  state_hash   bytea       primary key,
  platform     uuid        not null references lti.platform on delete cascade,
  nonce        text        not null,
  browser_hash bytea       not null,
  expires_at   timestamptz not null
);

comment on table lti.login is 'Arrivals that a platform has begun and not ended; each is used once.';

create table lti.arrival (
  ticket_hash  bytea       primary key,
  platform     uuid        not null references lti.platform on delete cascade,
  browser_hash bytea       not null,
  message      text        not null,
  expires_at   timestamptz not null
);

comment on table lti.arrival is 'What checked messages said, without name and address, for the browser in which the arrival began; an hour at most.';

create table lti.tie (
  platform   uuid        not null references lti.platform on delete cascade,
  subject    text        not null,
  person     uuid        not null,
  created_at timestamptz not null,
  primary key (platform, subject)
);

comment on table lti.tie is 'Which person is whom on a platform, tied by the person himself.';

create index tie_by_person on lti.tie (person);
