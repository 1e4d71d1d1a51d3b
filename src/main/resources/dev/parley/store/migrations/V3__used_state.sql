-- What came back from Slack with a browser that installed Parley: each is good once.
create table used_state (
  state   text   not null primary key,
  expires bigint not null
);
