-- How often a signal was supported where it stood, and the heat of a story, by which the desk lists what moves people.

alter table signal add column support bigint not null default 0 check (support >= 0);
alter table story add column heat double precision not null default 0;
create index story_hot on story (heat desc);
