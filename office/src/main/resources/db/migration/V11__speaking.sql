-- How the office speaks: drafts, the second person who approves them, releases, conferences. Only ever added to.

create table draft (
    id          text primary key check (char_length(id) between 1 and 200),
    matter      text not null references matter,
    type        text not null check (type like '%-published'),
    body        text not null references body,  -- in whose name it is to be published
    corrects    text references draft,          -- the published draft whose release this one replaces
    opened_at   timestamptz not null,
    opened_by   text not null
);
create index draft_of_matter on draft (matter, opened_at);

create table draft_revision (
    draft       text not null references draft,
    revision    integer not null check (revision > 0),
    title       text not null,
    body        text not null,
    covers      text[] not null,
    lang        text not null,
    data        json not null,  -- further fields of the fact, as its type declares them
    author      text not null,
    at          timestamptz not null,
    primary key (draft, revision)
);

create table draft_returned (
    draft       text not null,
    revision    integer not null,
    opinion     text not null check (char_length(trim(opinion)) > 0),
    person      text not null,
    at          timestamptz not null,
    primary key (draft, revision),
    foreign key (draft, revision) references draft_revision
);

create table draft_approved (
    draft       text not null,
    revision    integer not null,
    person      text not null,
    opinion     text,
    screened    boolean not null check (screened), -- 先审查后公开: who approves has screened for what must not be public
    at          timestamptz not null,
    primary key (draft, revision),
    foreign key (draft, revision) references draft_revision
);

create table draft_published (
    draft       text primary key,
    revision    integer not null,
    person      text not null,
    fact        text not null references fact,
    thing       text not null,   -- permanent address; every version of the release shares it
    version     integer not null,
    at          timestamptz not null,
    unique (thing, version),
    foreign key (draft, revision) references draft_approved
);

-- The three rules below lock the draft's row, which the application's role may not; hence they run as the owner.

-- Revisions count up by one, and none follows the publication.
create function next_revision() returns trigger language plpgsql
    security definer set search_path = public as $$
begin
    perform from draft d where d.id = new.draft for no key update;
    if new.revision <> 1 + (select coalesce(max(r.revision), 0) from draft_revision r where r.draft = new.draft) then
        raise exception 'draft %: somebody else has revised it meanwhile', new.draft
            using errcode = 'check_violation', constraint = 'next_revision';
    end if;
    if exists (select from draft_published p where p.draft = new.draft) then
        raise exception 'draft % is published; correct the release with a new draft', new.draft
            using errcode = 'check_violation', constraint = 'next_revision';
    end if;
    return new;
end $$;
create trigger next_revision before insert on draft_revision for each row execute function next_revision();

-- The rule of two persons: who wrote any revision of a draft cannot approve it; and only the latest words count.
create function second_person_approves() returns trigger language plpgsql
    security definer set search_path = public as $$
begin
    perform from draft d where d.id = new.draft for no key update;
    if exists (select from draft_revision r where r.draft = new.draft and r.author = new.person) then
        raise exception 'draft % takes a second person: % wrote in it', new.draft, new.person
            using errcode = 'check_violation', constraint = 'second_person_approves';
    end if;
    if new.revision <> (select max(r.revision) from draft_revision r where r.draft = new.draft) then
        raise exception 'draft % has a later revision; approve that', new.draft
            using errcode = 'check_violation', constraint = 'latest_revision';
    end if;
    return new;
end $$;
create trigger second_person_approves before insert on draft_approved
    for each row execute function second_person_approves();

create function latest_is_published() returns trigger language plpgsql
    security definer set search_path = public as $$
begin
    perform from draft d where d.id = new.draft for no key update;
    if new.revision <> (select max(r.revision) from draft_revision r where r.draft = new.draft) then
        raise exception 'draft % was revised after its approval; have it approved again', new.draft
            using errcode = 'check_violation', constraint = 'latest_revision';
    end if;
    return new;
end $$;
create trigger latest_is_published before insert on draft_published
    for each row execute function latest_is_published();

create table conference (
    id           text primary key check (char_length(id) between 1 and 200),
    matter       text not null references matter,
    body         text not null references body,
    number       integer not null,
    form         text not null check (form in ('press-conference', 'policy-briefing')),
    topic        text not null,
    scheduled_at timestamptz not null,
    place        text not null,
    host         text not null,
    participants text[] not null,
    person       text not null,
    fact         text not null references fact,
    thing        text not null unique,
    at           timestamptz not null,
    unique (matter, number)
);

create table conference_ended (
    conference   text primary key references conference,
    state        text not null check (state in ('held', 'cancelled')),
    started_at   timestamptz,
    head         boolean not null,
    summary      text,
    person       text not null,
    fact         text not null references fact,
    at           timestamptz not null,
    check ((state = 'held') = (started_at is not null))
);

do $$
declare
    kept text;
begin
    foreach kept in array array['draft', 'draft_revision', 'draft_returned', 'draft_approved', 'draft_published',
            'conference', 'conference_ended'] loop
        execute format('create trigger never_altered before update or delete on %I '
            'for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I '
            'for each statement execute function refuse_change()', kept);
        execute format('grant select, insert on %I to ${application}', kept);
    end loop;
end $$;
