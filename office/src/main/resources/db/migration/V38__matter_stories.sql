-- The stories of a matter: the one that it grew from, and those that somebody found to speak of the same happening. As a
-- story stands now, with the number by which it was named then, and since when it belongs to the matter. What was removed
-- is compared by its number now, because stories merge.

create index fact_supersedes on fact (supersedes) where supersedes is not null;

create view matter_story as
select s.matter, coalesce(b.into_story::text, s.named) as story, s.named, s.added, s.since
  from (select id as matter, story as named, false as added, opened_at as since, null::bigint as arrival
          from matter where story is not null
        union all
        select f.matter, f.data ->> 'story', true, f.recorded_at, f.arrival
          from fact f
         where f.type = 'story-added'
           and not exists (select from fact t where t.supersedes = f.id)) s
  left join story_became b on b.story::text = s.named
 where not exists (select from fact r left join story_became rb on rb.story::text = r.data ->> 'story'
                    where r.matter = s.matter and r.type = 'story-removed' and r.arrival > s.arrival
                      and coalesce(rb.into_story::text, r.data ->> 'story') = coalesce(b.into_story::text, s.named)
                      and not exists (select from fact t where t.supersedes = r.id));

grant select on matter_story to ${application};
