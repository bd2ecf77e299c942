-- What the administrators' pages keep: how the catalogue is used, without persons, and links that
-- do not lead where they should. One text for SQLite and PostgreSQL. Days are ISO dates in the
-- site's time zone; times are milliseconds since 1970 in UTC.

-- Sums of a day: everything counts here, also what is not told below.
create table usage_day (
  day varchar(10) not null,
  kind varchar(20) not null,            -- see Sum
  number bigint not null,
  primary key (day, kind)
);

-- What was searched for at least twice on a day.
create table usage_search (
  day varchar(10) not null,
  words varchar(120) not null,          -- in lower case; never addresses, numbers, long texts
  searches bigint not null,
  hitless bigint not null,              -- searches that found nothing
  slow bigint not null,                 -- searches that took too long
  worst bigint not null,                -- milliseconds of the slowest
  primary key (day, words)
);

-- Whose pages were opened on a day.
create table usage_record (
  day varchar(10) not null,
  record varchar(500) not null,
  views bigint not null,
  primary key (day, record)
);

-- Links of records that do not lead where they should; those in order are not kept.
create table bad_link (
  id varchar(43) not null primary key,  -- SHA-256 of record and address
  record varchar(500) not null,
  title text not null,                  -- of the record
  address text not null,
  verdict varchar(10) not null,         -- moved, gone, away
  status bigint not null,               -- of HTTP; 0 for no answer
  said text not null,                   -- where it moved, or why there was no answer
  tries bigint not null,                -- on how many days it was not reached, one after another
  found bigint not null,                -- when it was first found so
  looked bigint not null,               -- when it was last looked at
  round bigint not null                 -- in which round
);
create index bad_link_verdict on bad_link (verdict, looked);
create index bad_link_record on bad_link (record);

-- Where the checking of links is.
create table link_round (
  name varchar(20) not null primary key,
  value text not null
);
