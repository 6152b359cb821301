-- What the duty desk was told of a rising story, and what it would have been told had the day's announcements not been
-- spent. Only ever added to.

create table announcement (
    id          bigint generated always as identity primary key,
    story       bigint not null,      -- as it was numbered then; story_became knows where it is to be found now
    level       text not null check (level in ('yellow', 'orange', 'red')),
    told        boolean not null,     -- false: held back
    score       double precision not null,
    left_over   int not null,         -- announcements left in the 24 hours that ended then
    reason      jsonb not null,       -- {"zh","en"}
    stream_at   timestamptz not null, -- the time of which the signals spoke
    at          timestamptz not null
);
create index announcement_latest on announcement (stream_at desc, id desc);
create index announcement_of_story on announcement (story);

create trigger never_altered before update or delete on announcement for each row execute function refuse_change();
create trigger never_emptied before truncate on announcement for each statement execute function refuse_change();
grant select, insert on announcement to ${application};
