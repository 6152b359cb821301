-- Two stories turned out to be one: that it was found, with its ground, is only ever added to; where a story
-- is to be found now is computed from it.

create table story_merged (
    id          bigint generated always as identity primary key,
    story       bigint not null,
    into_story  bigint not null,
    reason      jsonb not null, -- {"zh","en"}
    at          timestamptz not null
);

create table story_became (
    story       bigint primary key,
    into_story  bigint not null
);
create index story_became_into on story_became (into_story);

create trigger never_altered before update or delete on story_merged for each row execute function refuse_change();
create trigger never_emptied before truncate on story_merged for each statement execute function refuse_change();
grant select, insert on story_merged to ${application};
grant select, insert, update, delete on story_became to ${application};
