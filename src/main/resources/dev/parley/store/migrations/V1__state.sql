-- For SQLite and PostgreSQL alike; what they call by different names comes in by placeholders.
-- Instants of our own are milliseconds since 1970, days are ISO 8601.

-- One row: something encrypted, by which a wrong key is noticed before it does harm.
create table secret_check (
  sealed ${bytes} not null
);

create table installation (
  team         text   not null primary key,
  team_name    text   not null,
  bot_user     text   not null,
  sealed_token ${bytes} not null,
  scopes       text   not null, -- separated by commas
  installed_by text,
  installed_at bigint not null
);

create table channel_settings (
  team        text    not null,
  channel     text    not null,
  collections text,             -- names, a line each; null for all public ones
  private_reply boolean not null,
  unmentioned boolean not null,
  confidence  double precision, -- null for the configured one
  primary key (team, channel)
);

create table answer (
  id         text   not null primary key,
  team       text   not null,
  channel    text   not null,
  thread     text,
  message    text,             -- null until Slack has it
  person     text   not null,
  question   text   not null,
  asked      text   not null,  -- the day from which "this week" counts
  answered   boolean not null,
  confidence double precision not null,
  speaker    text,             -- of the quote shown first
  article    text,             -- of the quote shown; null when there was none
  quote_start integer,         -- in UTF-16 units
  quote_end  integer,
  quote      text,
  at         bigint not null
);
create index answer_thread on answer (team, channel, thread);
create index answer_person on answer (team, person, at);
create index answer_at on answer (at);

create table vote (
  answer  text    not null references answer (id) on delete cascade,
  person  text    not null,
  helpful boolean not null,
  at      bigint  not null,
  primary key (answer, person)
);

-- The table of db-scheduler, as its documentation has it.
create table scheduled_tasks (
  task_name            text    not null,
  task_instance        text    not null,
  task_data            ${bytes},
  execution_time       ${timestamp} not null,
  picked               boolean not null,
  picked_by            text,
  last_success         ${timestamp},
  last_failure         ${timestamp},
  consecutive_failures integer,
  last_heartbeat       ${timestamp},
  version              bigint  not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
