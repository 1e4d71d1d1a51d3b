-- Whose thread was told that the article has lost the quote: begun before Slack is asked, done when it has the note.
create table correction (
  answer text    not null primary key references answer (id) on delete cascade,
  done   boolean not null
);
create index answer_article on answer (article);
