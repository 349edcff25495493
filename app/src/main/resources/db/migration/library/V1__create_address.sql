create schema library;

create table library.address (
  address       text        primary key,
  french_title  text        not null,
  english_title text        not null,
  first_used_at timestamptz not null,
  gone_since    timestamptz
);

comment on table library.address is 'Every address that an entry of the library ever had, with its last title; one row an address, never deleted, so that an entry that is gone says so.';
