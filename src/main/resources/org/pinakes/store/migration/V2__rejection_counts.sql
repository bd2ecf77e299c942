-- How many records a run refused by which rule: stays when the rejections themselves have gone.
create table rejection_count (
  run bigint not null references run (number),
  rule varchar(100) not null,
  rejections bigint not null,
  primary key (run, rule)
);

insert into rejection_count (run, rule, rejections)
  select run, rule, count(*) from rejection group by run, rule;
