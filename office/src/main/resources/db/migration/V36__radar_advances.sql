-- The clock alone made room for an announcement that had been held back: when that was, between which signals and answers,
-- so that a start repeats it in its place. Only ever added to.

create table radar_advance (
    id           bigint generated always as identity primary key,
    after_seq    bigint not null, -- seq of the last signal heard before
    after_answer bigint not null, -- id of the last answer given before
    at           timestamptz not null
);
create trigger never_altered before update or delete on radar_advance for each row execute function refuse_change();
create trigger never_emptied before truncate on radar_advance for each statement execute function refuse_change();
grant select, insert on radar_advance to ${application};

alter table radar_snapshot add column advanced bigint not null default 0; -- id of the last advance in it
