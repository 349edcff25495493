create table credentials.key (
  number integer     primary key check (number >= 2),
  since  timestamptz not null
);

comment on table credentials.key is 'Keys that took over from the first one: what is issued from "since" on is signed with this one. All stay published. The keys themselves are among those of the installation.';
