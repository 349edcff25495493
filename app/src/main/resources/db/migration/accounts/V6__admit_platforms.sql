alter table accounts.session drop constraint session_method_check;
alter table accounts.session add constraint session_method_check check (method in ('DEMO', 'LINK', 'PASSKEY', 'OPENID', 'PLATFORM'));
