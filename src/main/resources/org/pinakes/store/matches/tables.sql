-- What every record is compared by. number: sequence number of the record's first arrival in the store.
create table if not exists fact (
  number integer primary key,
  facts blob not null
);
-- The one dictionary that facts are packed with, once there is one.
create table if not exists dictionary (bytes blob not null);
create table if not exists match_key (
  key integer not null,             -- 64-bit hash
  number integer not null,
  primary key (key, number)
) without rowid;
-- Keys that too many records share to say anything.
create table if not exists heavy (key integer primary key);
create table if not exists source (name text primary key) without rowid;
-- Pairs that are the same or related; each stands twice, from both sides.
create table if not exists pair (
  one integer not null,
  other integer not null,
  same integer not null,            -- 0 or 1
  score integer not null,
  relation text not null,
  reasons text not null,
  primary key (one, other)
) without rowid;
-- Records that are members of a group. merged: public identifier of the merged record.
create table if not exists member (
  number integer primary key,
  merged text not null
);
create index if not exists member_merged on member (merged);
-- Documents written since the index's last commit besides those of the records that changed.
create table if not exists touched (
  id text primary key,
  number integer not null           -- 0 for a merged record
) without rowid;
create table if not exists state (name text primary key, value text not null) without rowid;
