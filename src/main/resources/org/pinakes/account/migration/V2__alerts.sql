-- Alerts on saved searches: what is new for them is told by e-mail.

create table search_alert (
  search varchar(22) not null primary key references saved_search (id) on delete cascade,
  account varchar(22) not null references account (id) on delete cascade,
  rhythm varchar(10) not null,          -- daily, weekly
  due bigint not null,                  -- when the next letter is to be written
  told bigint not null,                 -- records were told that came up to then
  claim varchar(22) not null,           -- of the process that is writing it; empty for none
  lease bigint not null                 -- until when that process has it; 0 for nobody
);
create index search_alert_account on search_alert (account);
create index search_alert_due on search_alert (due);
