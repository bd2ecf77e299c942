-- Sources that are harvested again and again.

-- Where each is; what the text means is known to the source's client alone.
create table harvest (
  source varchar(200) not null primary key,
  state text,                       -- JSON; null before the first page is kept
  complete smallint not null,       -- nothing was left to be brought when the state was kept
  paused smallint not null          -- somebody wants it left alone
);

-- What a harvest of everything has brought so far, to know at its end what is gone.
create table present (
  source bigint not null references source (number),
  native_id text not null,
  primary key (source, native_id)
);

-- Why a run ended before its end; null when it did not, or was cut short without a word.
alter table run add column failure text;
