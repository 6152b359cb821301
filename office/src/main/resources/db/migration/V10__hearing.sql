-- What the office hears. Signals and what the radar did with them are only ever added; a story is computed from them.

create table signal (
    seq         bigint generated always as identity unique, -- the order in which the radar heard them
    id          text primary key check (char_length(id) between 1 and 200),
    source      text not null,
    channel     text not null,
    time        timestamptz not null,
    title       text,
    text        text not null,  -- masked before it came here
    author_key  text,           -- salted; says only "the same voice again"
    digest      bytea not null, -- of all the above: the same id with other words is a mistake, not a duplicate
    received_at timestamptz not null,
    received_by text not null
);

create table placement (
    signal      text primary key references signal,
    did         text not null check (did in ('opened', 'joined', 'repeated', 'refused')),
    story       bigint,
    of_signal   text,           -- the earlier signal that it repeats
    reasons     jsonb not null, -- [{"zh","en"}], the weightiest first
    check ((story is null) = (did = 'refused'))
);
create index placement_of_story on placement (story, signal);

create table warning (
    id          bigint generated always as identity primary key,
    story       bigint not null,
    level       text not null check (level in ('none', 'blue', 'yellow', 'orange', 'red')),
    before      text not null,
    score       double precision not null,
    causes      jsonb not null,
    at          timestamptz not null
);
create index warning_of_story on warning (story, id);

-- A release answered the questions of a story; the radar heard of it after the signal with this seq.
create table story_answered (
    id          bigint generated always as identity primary key,
    story       bigint not null,
    after_seq   bigint not null,
    at          timestamptz not null
);

-- Computed: what the radar last said of each story, also of those that it has let go.
create table story (
    id          bigint primary key,
    title       text not null,
    first_at    timestamptz,
    last_at     timestamptz,
    signals     bigint not null,
    level       text not null,
    score       double precision not null,
    record      jsonb not null
);
create index story_latest on story (last_at desc);
create index story_urgent on story (score desc);

-- Computed: where the radar stood, so that a start does not hear everything again.
create table radar_snapshot (
    heard       bigint primary key, -- seq of the last signal in it
    answered    bigint not null,    -- id of the last answer in it
    state       bytea not null
);

do $$
declare
    kept text;
begin
    foreach kept in array array['signal', 'placement', 'warning', 'story_answered'] loop
        execute format('create trigger never_altered before update or delete on %I '
            'for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I '
            'for each statement execute function refuse_change()', kept);
        execute format('grant select, insert on %I to ${application}', kept);
    end loop;
end $$;
grant select, insert, update, delete on story, radar_snapshot to ${application};

-- What was turned away at the door, without its words.
create table signal_refused (
    n           bigint generated always as identity primary key,
    id          text,
    reasons     jsonb not null,
    at          timestamptz not null,
    by          text not null
);
grant select, insert on signal_refused to ${application};
