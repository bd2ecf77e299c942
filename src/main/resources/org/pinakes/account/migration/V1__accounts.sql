-- Readers' accounts. One text for SQLite and PostgreSQL. Times are milliseconds since 1970 in UTC.
-- Keys are random texts. What is deleted with an account names it in a column «account».
-- Every column has its line in kept.csv.

create table secret (
  name varchar(20) not null primary key,
  value varchar(100) not null
);

create table account (
  id varchar(22) not null primary key,
  email varchar(254) not null,          -- as it was typed
  email_key varchar(254) not null,      -- in lower case
  name varchar(100) not null,           -- shown beside public lists; empty for none
  password varchar(200) not null,       -- Argon2id, in PHC form
  role varchar(20) not null,
  language varchar(35) not null,        -- of letters
  created bigint not null,
  signed_in bigint not null,
  unique (email_key)
);

create table session (
  id varchar(22) not null primary key,
  account varchar(22) not null references account (id) on delete cascade,
  token varchar(43) not null,           -- SHA-256 of what the cookie holds
  former varchar(43),                   -- of what it held before it was renewed
  former_until bigint not null,         -- how long requests under way may still bring that
  device varchar(200) not null,         -- what the browser calls itself
  created bigint not null,
  used bigint not null,
  renewed bigint not null,
  unique (token)
);
create index session_account on session (account);
create index session_former on session (former);
create index session_used on session (used);

-- Links in letters, good for one use.
create table one_use (
  token varchar(43) not null primary key, -- SHA-256
  purpose varchar(10) not null,
  account varchar(22) references account (id) on delete cascade, -- null before there is one
  email varchar(254) not null,            -- which the link confirms; empty for none
  name varchar(100) not null,
  password varchar(200) not null,         -- chosen when signing up, Argon2id; empty for none
  language varchar(35) not null,
  expires bigint not null
);
create index one_use_account on one_use (account);
create index one_use_expires on one_use (expires);

create table reading_list (
  id varchar(22) not null primary key,
  account varchar(22) not null references account (id) on delete cascade,
  name varchar(200) not null,
  description text not null,
  sharing varchar(10) not null,         -- private, link, public
  address varchar(22),                  -- last part of the address for others; null for none
  created bigint not null,
  changed bigint not null,
  unique (address)
);
create index reading_list_account on reading_list (account);
create index reading_list_public on reading_list (sharing, changed);

create table list_item (
  list varchar(22) not null references reading_list (id) on delete cascade,
  account varchar(22) not null references account (id) on delete cascade,
  record varchar(500) not null,         -- identifier
  title text not null,                  -- at the time, for when the record is gone
  note text not null,
  place bigint not null,                -- order in the list
  added bigint not null,
  primary key (list, record)
);
create index list_item_account on list_item (account, record);

create table saved_search (
  id varchar(22) not null primary key,
  account varchar(22) not null references account (id) on delete cascade,
  name varchar(300) not null,
  address varchar(8000) not null,       -- the part behind the question mark, without language
  created bigint not null
);
create index saved_search_account on saved_search (account);

create table record_tag (
  account varchar(22) not null references account (id) on delete cascade,
  record varchar(500) not null,
  tag varchar(60) not null,
  title text not null,
  added bigint not null,
  primary key (account, record, tag)
);
create index record_tag_tag on record_tag (account, tag);

create table record_note (
  account varchar(22) not null references account (id) on delete cascade,
  record varchar(500) not null,
  title text not null,
  note text not null,
  changed bigint not null,
  primary key (account, record)
);
