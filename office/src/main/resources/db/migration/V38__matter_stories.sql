-- The stories of a matter: the one that it grew from, and those that somebody found to speak of the same happening. As a
-- story stands now, with the number by which it was named then, and since when it belongs to the matter.

create view matter_story as
select s.matter, coalesce(b.into_story::text, s.named) as story, s.named, s.added, s.since
  from (select id as matter, story as named, false as added, opened_at as since
          from matter where story is not null
        union all
        select f.matter, f.data ->> 'story', true, f.recorded_at
          from fact f
         where f.type = 'story-added'
           and not exists (select from fact t where t.supersedes = f.id)
           and not exists (select from fact r
                            where r.matter = f.matter and r.type = 'story-removed'
                              and r.data ->> 'story' = f.data ->> 'story' and r.arrival > f.arrival)) s
  left join story_became b on b.story::text = s.named;

grant select on matter_story to ${application};
