-- The desk lists stories by their colour before their score, because a level stays while the score that gave it falls. A
-- warning that was held back is shown blue, and nobody has been told of it: it stands next to the red ones.

drop index story_urgent;
create index story_urgent on story (
    (array_position(array ['red', 'waits', 'orange', 'yellow', 'blue'],
                    case when record ->> 'waits' = 'true' then 'waits' else level end)),
    score desc, signals desc, id);
