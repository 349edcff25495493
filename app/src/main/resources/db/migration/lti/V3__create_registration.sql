create table lti.registration (
  id                uuid        primary key,
  institution       uuid        not null,
  code_hash         bytea       not null unique,
  expires_at        timestamptz not null,
  product           text,
  issuer            text,
  client_id         text,
  deployment        text,
  authorization_url text,
  token_url         text,
  keys_url          text,
  registered_at     timestamptz,
  check ((registered_at is null) = (client_id is null))
);

comment on table lti.registration is 'Platforms that registered themselves at an address a manager made (LTI Dynamic Registration): until he approves one, nobody comes from it. The code in the address is good once.';

create index registration_by_institution on lti.registration (institution);
