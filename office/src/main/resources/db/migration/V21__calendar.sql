-- Holiday notices that a person loaded into this office, and the deadlines that each moved.

create table holiday_notice (
    id          bigint generated always as identity primary key,
    year        integer not null check (year between 1950 and 9999),
    amends      boolean not null, -- replaces only the days that it names
    source      text not null check (char_length(source) between 1 and 1000),
    text        text not null,
    days        json not null,    -- as it was read then: [{"date","off","name"}]
    person      text not null,
    known_since timestamptz not null check (known_since = date_trunc('second', known_since))
);

create table deadline_moved (
    notice      bigint not null references holiday_notice,
    obligation  text not null,
    matter      text references matter, -- null for a duty of a body
    book        text not null,
    rule        text not null,
    bearer      text not null,
    due_before  timestamptz,      -- null where nothing was owed before
    due_after   timestamptz,      -- null where nothing is owed any longer
    primary key (notice, obligation),
    check (due_before is distinct from due_after)
);

do $$
declare
    kept text;
begin
    foreach kept in array array['holiday_notice', 'deadline_moved'] loop
        execute format('create trigger never_altered before update or delete on %I '
            'for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I '
            'for each statement execute function refuse_change()', kept);
        execute format('grant select, insert on %I to ${application}', kept);
    end loop;
end $$;
