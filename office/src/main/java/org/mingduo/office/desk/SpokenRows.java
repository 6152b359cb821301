package org.mingduo.office.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.desk.Rows.ConferenceRow;
import org.mingduo.office.desk.Rows.DraftRow;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office says about a matter: drafts on their way, releases, conferences. */
@Component
class SpokenRows {
    private final JdbcClient jdbc;
    private final Permits permits;

    SpokenRows(JdbcClient jdbc, Permits permits) {
        this.jdbc = jdbc;
        this.permits = permits;
    }

    /** The drafts of a matter at their latest revision, the unfinished first, then the latest. */
    List<DraftRow> drafts(String matter, Person reader, Words words) {
        boolean approves = permits.permits(reader, Act.APPROVE, matter);
        boolean publishes = permits.permits(reader, Act.PUBLISH, matter);
        return jdbc.sql("""
                        select d.id, r.revision, r.title, r.body, r.covers, r.author, r.at,
                               coalesce(pa.name, r.author) as author_name, coalesce(pp.name, a.person) as approver_name,
                               coalesce(a.opinion, t.opinion) as opinion,
                               a.person is not null as approved, t.person is not null as returned, p.draft is not null as published,
                               p.at as published_at,
                               exists (select from draft_revision x where x.draft = d.id and x.author = :reader) as wrote
                          from draft d
                          join lateral (select * from draft_revision x where x.draft = d.id order by revision desc limit 1) r on true
                          left join draft_approved a on a.draft = d.id and a.revision = r.revision
                          left join draft_returned t on t.draft = d.id and t.revision = r.revision
                          left join draft_published p on p.draft = d.id
                          left join person pa on pa.id = r.author
                          left join person pp on pp.id = a.person
                         where d.matter = :matter
                         order by p.draft is not null, coalesce(p.at, r.at) desc, d.id""")
                .param("matter", matter)
                .param("reader", reader.id())
                .query((row, n) -> {
                    String state = row.getBoolean("published")
                            ? "published"
                            : row.getBoolean("approved")
                                    ? "approved"
                                    : row.getBoolean("returned") ? "returned" : "drafted";
                    boolean wrote = row.getBoolean("wrote");
                    Instant published = Readings.optionalAt(row, "published_at");
                    return new DraftRow(
                            row.getString("id"),
                            row.getInt("revision"),
                            row.getString("title"),
                            row.getString("body"),
                            List.copyOf(Arrays.asList(
                                    (String[]) row.getArray("covers").getArray())),
                            state,
                            row.getString("author_name"),
                            row.getString("approver_name"),
                            row.getString("opinion"),
                            published != null ? published : Readings.at(row, "at"),
                            approves && !wrote,
                            whyNot(approves, wrote, words),
                            publishes);
                })
                .list();
    }

    private static @Nullable String whyNot(boolean approves, boolean wrote, Words words) {
        if (wrote) {
            return words.s(
                    "您参与了本稿起草，须由另一人审核。系统和数据库都不接受起草人自审。",
                    "You wrote in this draft, so a second person must approve it. Neither page nor store accepts your own approval.");
        }
        return approves
                ? null
                : words.s("您的岗位没有审核权限，请审核人登录后处理。", "Your post cannot approve. Ask somebody whose post can.");
    }

    /** What the public was told when: title and text of each release, the latest first. */
    List<Released> released(String matter) {
        return jdbc.sql("""
                        select p.at, r.title, r.body from draft d
                          join draft_published p on p.draft = d.id
                          join draft_revision r on r.draft = d.id and r.revision = p.revision
                         where d.matter = :matter order by p.at desc, d.id""")
                .param("matter", matter)
                .query((row, n) -> new Released(Readings.at(row, "at"), row.getString("title"), row.getString("body")))
                .list();
    }

    record Released(Instant at, String title, String body) {}

    /** Which of the four contents the public has been told. */
    Set<String> covered(String matter) {
        return new TreeSet<>(
                jdbc.sql("""
                        select distinct unnest(r.covers) from draft d
                          join draft_published p on p.draft = d.id
                          join draft_revision r on r.draft = d.id and r.revision = p.revision
                         where d.matter = :matter""").param("matter", matter).query(String.class).list());
    }

    List<ConferenceRow> conferences(String matter) {
        return jdbc.sql("""
                        select c.*, coalesce(p.name, c.host) as host_name, e.state, e.started_at, coalesce(e.head, false) as head
                          from conference c left join conference_ended e on e.conference = c.id left join person p on p.id = c.host
                         where c.matter = :matter order by c.scheduled_at, c.id""")
                .param("matter", matter)
                .query((row, n) -> new ConferenceRow(
                        row.getString("id"),
                        row.getString("form"),
                        row.getString("topic"),
                        Readings.at(row, "scheduled_at"),
                        row.getString("place"),
                        row.getString("host_name"),
                        row.getString("state") == null ? "announced" : row.getString("state"),
                        Readings.optionalAt(row, "started_at"),
                        row.getBoolean("head")))
                .list();
    }
}
