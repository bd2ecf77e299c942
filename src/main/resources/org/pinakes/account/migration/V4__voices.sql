-- What readers say in public, what editors say to everybody, and what is written to them.

create table record_comment (
  id varchar(22) not null primary key,
  account varchar(22) not null references account (id) on delete cascade,
  name varchar(100) not null,           -- of the account when it was written or changed
  record varchar(500) not null,         -- identifier at the time
  title text not null,                  -- of the record, at the time
  words text not null,
  state varchar(10) not null,           -- waiting, shown, refused
  reason text not null,                 -- why it was refused, for who wrote it; empty for none
  written bigint not null,
  changed bigint not null               -- by who wrote it
);
create index record_comment_record on record_comment (record, state);
create index record_comment_account on record_comment (account, written);
create index record_comment_state on record_comment (state, written);

-- Somebody finds that a comment should be looked at.
create table comment_report (
  comment varchar(22) not null references record_comment (id) on delete cascade,
  account varchar(22) not null references account (id) on delete cascade,
  settled smallint not null,            -- 1 when an editor has looked at it
  reported bigint not null,
  primary key (comment, account)
);
create index comment_report_account on comment_report (account);
create index comment_report_open on comment_report (settled, comment);

-- Public lists that editors put on the start page.
create table featured_list (
  list varchar(22) not null primary key references reading_list (id) on delete cascade,
  account varchar(22) not null references account (id) on delete cascade, -- whose list it is
  place bigint not null,                -- order on the page
  starts bigint,                        -- null for at once
  ends bigint,                          -- first moment after it; null for never
  chosen bigint not null
);
create index featured_list_account on featured_list (account);

-- What editors tell all readers. Says nothing about anybody.
create table site_notice (
  id varchar(22) not null primary key,
  alarm smallint not null,
  starts bigint,                        -- null for at once
  ends bigint,                          -- first moment after it; null for never
  created bigint not null
);

create table site_notice_text (
  notice varchar(22) not null references site_notice (id) on delete cascade,
  language varchar(35) not null,
  words text not null,                  -- Markdown
  primary key (notice, language)
);

-- What is sent by the form for feedback. Belongs to no account: the form needs none.
create table feedback (
  id varchar(22) not null primary key,
  kind varchar(10) not null,            -- record, question, wish, other
  words text not null,
  email varchar(254) not null,          -- for an answer; empty for none
  page varchar(1000) not null,          -- path of the page it is about; empty for none
  language varchar(35) not null,        -- in which the form was read
  state varchar(10) not null,           -- open, done
  sent bigint not null
);
create index feedback_state on feedback (state, sent);
create index feedback_sent on feedback (sent);

-- What is done once in a while by one of several processes, and when it was last done.
create table turn (
  name varchar(30) not null primary key,
  taken bigint not null
);
