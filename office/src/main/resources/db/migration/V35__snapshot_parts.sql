-- A full radar's snapshot is larger than what is good to hold in memory at once: it is kept in parts of at most a megabyte.

alter table radar_snapshot add column part integer not null default 0;
alter table radar_snapshot drop constraint radar_snapshot_pkey;
alter table radar_snapshot add primary key (part);
