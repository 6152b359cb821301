-- The desk lists stories by their colour before their score: a level stays while the score that gave it falls.

drop index story_urgent;
create index story_urgent
    on story ((array_position(array ['red', 'orange', 'yellow', 'blue'], level)), score desc, signals desc, id);
