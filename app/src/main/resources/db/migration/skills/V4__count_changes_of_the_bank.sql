create table skills.bank_change (
  one    boolean primary key default true check (one),
  number bigint  not null
);

comment on table skills.bank_change is 'One row: how often the items of others have changed. Each process looks at it from time to time and reads its bank anew.';

insert into skills.bank_change (number) values (0);
