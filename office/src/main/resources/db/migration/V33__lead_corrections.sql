-- A person chose another lead than was suggested, or one where nothing was. Only ever added to: a start learns again from
-- these rows, in their order, what people have taught.

create table lead_correction (
    id          bigint generated always as identity primary key,
    matter      text not null references matter,
    suggested   text references body,  -- null: too unsure to suggest anybody
    chosen      text not null references body,
    signals     text[] not null,       -- what was read, in the order in which it was; empty: the matter's title
    by          text not null,
    at          timestamptz not null
);

create trigger never_altered before update or delete on lead_correction for each row execute function refuse_change();
create trigger never_emptied before truncate on lead_correction for each statement execute function refuse_change();
grant select, insert on lead_correction to ${application};
