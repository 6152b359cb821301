-- A story turned out to be two: that it was found, with its ground, is only ever added to; where a signal that left is to
-- be found now is computed from it.

create table story_divided (
    id          bigint generated always as identity primary key,
    story       bigint not null, -- keeps its number
    into_story  bigint not null, -- the new number
    signals     jsonb not null,  -- ids of the texts that left; their copies went with them
    reason      jsonb not null,  -- {"zh","en"}
    at          timestamptz not null
);

create table signal_moved (
    signal      text primary key references signal,
    story       bigint not null
);
create index signal_moved_to on signal_moved (story);
create index placement_of_signal on placement (of_signal) where of_signal is not null;

create trigger never_altered before update or delete on story_divided for each row execute function refuse_change();
create trigger never_emptied before truncate on story_divided for each statement execute function refuse_change();
grant select, insert on story_divided to ${application};
grant select, insert, update, delete on signal_moved to ${application};
