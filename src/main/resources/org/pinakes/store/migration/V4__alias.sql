-- Identifiers under which a record came, beside the one that it keeps for ever.
create table alias (
  id text not null primary key,
  record_id text not null
);
create index alias_record_id on alias (record_id);
