-- The rulebooks that each start was told of, where they differed from those before; the last ones hold.

create table rulebooks_in_force (
    id          bigint generated always as identity primary key,
    books       json not null,    -- [{"name"}] for a shipped one, [{"name","yaml"}] for a file with its text
    since       timestamptz not null
);

create trigger never_altered before update or delete on rulebooks_in_force
    for each row execute function refuse_change();
create trigger never_emptied before truncate on rulebooks_in_force
    for each statement execute function refuse_change();
grant select, insert on rulebooks_in_force to ${application};
