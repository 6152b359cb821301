-- The store of the office. Facts and public records are only ever added; what is computed from them
-- (matter_state, obligation) may be thrown away and rebuilt. No now() anywhere: the office hands down its clock.

-- ── Never altered ────────────────────────────────────────────────────────────────────────────────────────────────

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% rows are never altered or removed; record a later one that corrects it', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create table body (
    id          text primary key check (char_length(id) between 1 and 200),
    name        text not null,
    kind        text not null,
    tags        text[] not null default '{}',
    superior    text references body,
    since       date
);

create table matter (
    id          text primary key check (char_length(id) between 1 and 200),
    number      text unique,     -- by which the public may quote it, such as 2026-0003; null for a standing one
    kind        text not null,
    title       text not null check (char_length(title) between 1 and 500),
    lead        text not null references body,
    secret      boolean not null,
    story       text,
    standing    boolean not null default false, -- holds a body's own duties, not an event
    opened_at   timestamptz not null,
    opened_by   text not null,
    check (standing = (number is null))
);

create table fact (
    arrival     bigint generated always as identity unique,
    id          text primary key check (char_length(id) between 1 and 200),
    matter      text not null references matter,
    body        text not null references body,
    type        text not null,
    happened_at timestamptz not null check (happened_at = date_trunc('second', happened_at)),
    recorded_at timestamptz not null check (recorded_at = date_trunc('second', recorded_at)),
    recorded_by text not null,
    data        jsonb not null,  -- the fields that rules may read; they outlive an erasure
    supersedes  text references fact,
    commitment  bytea not null   -- HMAC-SHA256(salt, RFC 8785 form of the payload)
);
create index fact_of_matter on fact (matter, happened_at, recorded_at, id);
create index fact_of_type on fact (type, happened_at);

create table fact_payload (
    fact        text primary key references fact,
    payload     jsonb,           -- free text and evidence; null once erased
    salt        bytea,           -- goes with the payload, so that nobody can guess what was erased
    erased_at   timestamptz,
    erased_by   text,
    ground      text,
    check ((payload is null) = (ground is not null)),
    check ((payload is null) = (salt is null)),
    check ((payload is null) = (erased_at is not null)),
    check ((payload is null) = (erased_by is not null))
);

-- The one lawful change: a payload is emptied, once, with its ground.
create function only_erase() returns trigger language plpgsql as $$
begin
    if old.payload is not null and new.payload is null and new.fact = old.fact then
        return new;
    end if;
    raise exception 'a payload is kept as it was recorded or erased once, with its ground'
        using errcode = 'integrity_constraint_violation';
end $$;

create function erase_payload(erased_fact text, erased_ground text, person text, at timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
begin
    if coalesce(trim(erased_ground), '') = '' then
        raise exception 'an erasure names its legal ground' using errcode = 'check_violation';
    end if;
    update fact_payload
       set payload = null, salt = null, ground = erased_ground, erased_by = person, erased_at = at
     where fact = erased_fact and payload is not null;
    return found;
end $$;

-- Nobody is judge in his own matter: who recorded anything in it cannot adjudicate there.
create function second_person_adjudicates() returns trigger language plpgsql as $$
begin
    if new.type = 'adjudicated' and exists (
            select from fact f where f.matter = new.matter and f.recorded_by = new.recorded_by and f.type <> 'adjudicated') then
        raise exception 'adjudicated takes a second person: % has recorded facts in this matter', new.recorded_by
            using errcode = 'check_violation', constraint = 'second_person_adjudicates';
    end if;
    return new;
end $$;
create trigger second_person_adjudicates before insert on fact
    for each row execute function second_person_adjudicates();

-- ── The public queue: what was said in public, in the order in which it is to enter the log ──────────────────────

create table public_record (
    seq         bigint generated always as identity primary key,
    address     text not null,
    version     integer not null check (version > 0),
    kind        text not null,
    record      text not null,   -- RFC 8785 form; the commitment is over these very bytes
    salt        bytea not null check (octet_length(salt) = 32),
    at          timestamptz not null,
    fact        text references fact, -- what happened by saying it, or null where the office says it by itself
    -- the address that all versions of one thing share
    thing       text not null generated always as (regexp_replace(address, '/v[0-9]+$', '')) stored,
    unique (address),
    unique (thing, version)
);

create table public_record_leaf (
    seq         bigint primary key references public_record,
    leaf_index  bigint not null unique check (leaf_index >= 0)
);

-- ── Acts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

create table idempotency_key (
    person      text not null,
    key         text not null check (char_length(key) between 1 and 200),
    act         text not null,
    request     text not null,   -- hash of what was asked: the same key with another request is a mistake
    answer      json not null,   -- json, not jsonb: the very text of the first answer
    at          timestamptz not null,
    primary key (person, key)
);

create table notice (
    id          bigint generated always as identity primary key,
    obligation  text not null,
    matter      text references matter,
    bearer      text not null,
    kind        text not null check (kind in ('half-time', 'lead-time', 'missed')),
    due         timestamptz not null,
    fires_at    timestamptz not null,
    at          timestamptz not null,
    unique (obligation, due, kind, fires_at)
);
create index notice_latest on notice (id desc);

-- ── Computed from facts ──────────────────────────────────────────────────────────────────────────────────────────

create table matter_state (
    matter       text primary key references matter,
    lead         text not null,
    open         boolean not null,
    public_since timestamptz,
    public_by    text check (public_by in ('publication', 'miss')),
    evaluated_at timestamptz not null,
    wakes_at     timestamptz
);

create table body_state (
    only_row     boolean primary key default true check (only_row),
    evaluated_at timestamptz not null,
    wakes_at     timestamptz
);

create table obligation (
    id           text primary key,
    matter       text references matter,
    body         text,
    bearer       text not null,
    rule         text not null,
    book         text not null,
    status       text not null,
    severity     text not null,
    opens        timestamptz not null,
    due          timestamptz,
    record       json not null   -- the whole obligation, in the very words of `duties`
);
create index obligation_of_matter on obligation (matter);
create index obligation_on_board on obligation (bearer, rule, status);

-- ── People ───────────────────────────────────────────────────────────────────────────────────────────────────────

create table person (
    id          text primary key check (char_length(id) between 1 and 100),
    name        text not null,
    password    text not null    -- PBKDF2, see Passwords
);

create table post (
    id          text primary key,
    person      text not null references person,
    title       text not null,
    body        text references body, -- null for a post outside all bodies, such as the administrator's
    role        text not null
);
create index post_of_person on post (person);

create table session (
    token       text primary key, -- SHA-256 of the cookie; the cookie itself is never stored
    person      text not null references person,
    opened_at   timestamptz not null,
    ends_at     timestamptz not null
);

-- ── db-scheduler's table, as its manual gives it for PostgreSQL ──────────────────────────────────────────────────

create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);

-- ── Who may do what, and what nobody may, the owner included ─────────────────────────────────────────────────────

do $$
declare
    kept text;
begin
    foreach kept in array array['matter', 'fact', 'public_record', 'public_record_leaf', 'idempotency_key', 'notice'] loop
        execute format('create trigger never_altered before update or delete on %I '
            'for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I '
            'for each statement execute function refuse_change()', kept);
        execute format('grant select, insert on %I to ${application}', kept);
    end loop;
end $$;

create trigger only_erased before update on fact_payload for each row execute function only_erase();
create trigger never_removed before delete on fact_payload for each row execute function refuse_change();
create trigger never_emptied before truncate on fact_payload for each statement execute function refuse_change();

revoke all on function erase_payload(text, text, text, timestamptz) from public;
grant execute on function erase_payload(text, text, text, timestamptz) to ${application};
grant select, insert on fact_payload to ${application};
grant select, insert, update on body, person, matter_state, body_state to ${application};
grant select, insert, update, delete on obligation, post, session, scheduled_tasks to ${application};
