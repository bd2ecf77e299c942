-- How many stars readers give records, one rating for each reader and record.

create table record_rating (
  account varchar(22) not null references account (id) on delete cascade,
  record varchar(500) not null,         -- identifier at the time
  title text not null,                  -- of the record, at the time
  stars smallint not null,              -- 1 to 5
  changed bigint not null,
  primary key (account, record),
  check (stars between 1 and 5)
);
create index record_rating_record on record_rating (record);
