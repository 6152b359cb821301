package org.mingduo.office.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingduo.office.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which stories speak of which matter: the one that it grew from, and those that somebody added. A large happening is heard as
 * several stories; whoever watches sees that they are one.
 */
@Component
public class MatterStories {
    /** The type of the fact that a story was added. */
    public static final String ADDED = "story-added";

    private static final String REMOVED = "story-removed";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final JdbcClient jdbc;

    MatterStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A story of a matter.
     *
     * @param story its number now
     * @param named the number that it had when it came to the matter
     * @param added whether somebody added it; the one that the matter grew from was not
     */
    public record Linked(String story, String named, boolean added) {}

    /** Whether a fact of this type says only that a story belongs to a matter, or does not. */
    public static boolean links(String factType) {
        return factType.equals(ADDED) || factType.equals(REMOVED);
    }

    /** The stories of a matter, the first one first. */
    public List<Linked> of(String matter) {
        return jdbc
                .sql("select distinct on (story) story, named, added, since from matter_story where matter = :matter"
                        + " order by story, added, since")
                .param("matter", matter)
                .query((row, n) -> Map.entry(
                        Matters.instant(row, "since"),
                        new Linked(row.getString("story"), row.getString("named"), row.getBoolean("added"))))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The matter of a story, the oldest if there are several.
     *
     * @param seen whether the reader may see the matter of that id
     */
    public Optional<String> matter(String story, Predicate<String> seen) {
        return jdbc
                .sql("select matter from matter_story where story = :story order by since")
                .param("story", story)
                .query(String.class)
                .list()
                .stream()
                .filter(seen)
                .findFirst();
    }

    /**
     * By story: its matter, the oldest if there are several.
     *
     * @param seen whether the reader may see the matter of that id
     */
    public Map<String, String> matters(Predicate<String> seen) {
        record Row(String story, String matter) {}
        Map<String, String> matters = new HashMap<>();
        jdbc
                .sql("select story, matter from matter_story order by since")
                .query((row, n) -> new Row(row.getString("story"), row.getString("matter")))
                .list()
                .stream()
                .filter(row -> seen.test(row.matter()))
                .forEach(row -> matters.putIfAbsent(row.story(), row.matter()));
        return matters;
    }

    /**
     * Refuses to add a story to a closed matter, one that nobody heard or that is there already, and to remove one that nobody
     * added.
     *
     * @param fact of any type, in this matter
     */
    void check(Matter matter, NewFact fact) {
        boolean adds = fact.type().equals(ADDED);
        if (!links(fact.type())) {
            return;
        }
        String story = String.valueOf(fact.data().get("story"));
        List<Linked> there = of(fact.matter());
        if (adds && !matter.open()) {
            throw Problem.conflict("the matter is closed", "type", null, "reopen it, then add the story");
        }
        if (adds
                && fact.supersedes() == null
                && there.stream()
                        .anyMatch(s -> s.story().equals(story) || s.named().equals(story))) {
            throw Problem.conflict(
                    "story " + story + " belongs to this matter already", "data.story", null, "nothing is left to do");
        }
        if (adds && !heard(story)) {
            throw Problem.badInput(
                    "nobody has heard of story " + story,
                    "data.story",
                    "the number of a story",
                    "GET /api/stories lists the stories; one that was taken in by another goes by the other's number");
        }
        if (!adds
                && there.stream()
                        .noneMatch(s -> s.added()
                                && (s.story().equals(story) || s.named().equals(story)))) {
            throw Problem.badInput(
                    "story " + story + " was not added to this matter",
                    "data.story",
                    String.join(
                            ", ",
                            there.stream()
                                    .filter(Linked::added)
                                    .map(Linked::story)
                                    .toList()),
                    "name one that was added; the story that a matter grew from stays with it");
        }
    }

    private boolean heard(String story) {
        return NUMBER.matcher(story).matches()
                && jdbc.sql("select exists (select from story where id = :story::bigint)")
                        .param("story", story)
                        .query(Boolean.class)
                        .single();
    }
}
