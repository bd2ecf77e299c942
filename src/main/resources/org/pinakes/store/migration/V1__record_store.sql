-- The record store. Times are milliseconds since 1970 in UTC; flags are 0 or 1.
-- ${key}: whole-number primary key that the table is kept in the order of; ${bytes}: binary data.

create table source (
  number ${key},
  name varchar(200) not null unique
);

-- What many payloads share, kept once: format, charset, namespace declarations around the record.
create table shape (
  number ${key},
  format varchar(20) not null,
  charset varchar(40) not null,
  namespaces text not null,
  unique (format, charset, namespaces)
);

-- Zstandard dictionaries, trained on the first records of a format.
create table dictionary (
  number ${key},
  format varchar(20) not null,
  bytes ${bytes} not null
);

create table record (
  sequence ${key},                  -- of the last change; higher than any given before
  first_sequence bigint not null,   -- of the first arrival
  id text not null,                 -- public identifier
  source bigint not null references source (number),
  native_id text not null,
  shape bigint not null references shape (number),
  dictionary bigint references dictionary (number),
  payload ${bytes} not null,        -- Zstandard frame with its content size; empty when never seen
  fingerprint ${bytes} not null,    -- first 16 bytes of a SHA-256 over all that was received
  datestamp text not null,
  deleted smallint not null,
  first_received bigint not null,
  last_received bigint not null
);
create unique index record_id on record (id);
create index record_native_id on record (source, native_id, deleted);

create table run (
  number ${key},
  source bigint not null references source (number),
  started bigint not null,
  finished bigint,                  -- null while it goes on, or when it was cut short
  read_count bigint not null,
  accepted bigint not null,
  changed bigint not null,
  deleted bigint not null,
  rejected bigint not null
);
create index run_source on run (source);

create table rejection (
  number ${key},
  run bigint not null references run (number),
  rule varchar(100) not null,
  reason text not null,
  native_id text,
  file text not null,
  ordinal bigint not null,
  byte_offset bigint not null,
  bytes ${bytes} not null,          -- beginning of what was refused, a Zstandard frame
  at bigint not null
);
create index rejection_run on rejection (run, rule);
