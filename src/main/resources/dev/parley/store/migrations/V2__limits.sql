-- How many questions were taken within a minute, for the limits.
create table ration (
  team   text    not null,
  kind   text    not null,
  named  text    not null, -- a person or a channel
  minute bigint  not null, -- since 1970
  used   integer not null,
  primary key (team, kind, named, minute)
);

-- What has been counted there, so that it is counted once.
create table rationed (
  name   text   not null primary key,
  team   text   not null,
  minute bigint not null
);

-- The quote that a vote is on: the message may show another one since.
alter table vote add column article text;
alter table vote add column quote_start integer;
alter table vote add column quote_end integer;
alter table vote add column quote text;
update vote set
  article = (select article from answer where answer.id = vote.answer),
  quote_start = (select quote_start from answer where answer.id = vote.answer),
  quote_end = (select quote_end from answer where answer.id = vote.answer),
  quote = (select quote from answer where answer.id = vote.answer);

-- What people wait for comes before what they can wait for.
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
