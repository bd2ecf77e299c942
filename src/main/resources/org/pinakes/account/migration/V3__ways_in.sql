-- Ways to sign in besides the password, which is empty for who has none.

create table passkey (
  id varchar(1400) not null primary key, -- the browser's name for it, base64url
  account varchar(22) not null references account (id) on delete cascade,
  public_key varchar(4000) not null,     -- COSE (RFC 9052), base64url
  counter bigint not null,               -- of its signatures; 0 where it does not count
  copied bigint not null,                -- 2: it can be copied to other devices and is, 1: it can, 0: no
  name varchar(100) not null,            -- given by its owner
  created bigint not null,
  used bigint not null                   -- 0 for never
);
create index passkey_account on passkey (account);

-- Accounts elsewhere by which somebody signs in (OpenID Connect).
create table joined (
  issuer varchar(500) not null,
  subject varchar(255) not null,         -- the issuer's name for somebody
  account varchar(22) not null references account (id) on delete cascade,
  created bigint not null,
  used bigint not null,
  primary key (issuer, subject)
);
create index joined_account on joined (account);
