package org.mingduo.office.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.people.Person;

/**
 * What every page of the desk carries around its content.
 *
 * @param words the reader's language
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param path of this page, for the language and theme switches
 * @param place which of the places is lit: {@code watch}, {@code hot}, {@code matters}, {@code board}, or empty
 * @param government whose office this is
 * @param drill true marks the page 演练 and shows the controls of the virtual clock
 * @param now the office's clock when the page was made
 * @param person who is at the desk, or null before logging in
 * @param missed how many misses are on record, shown at the board
 * @param told how many live events had been told before anything of the page was read
 */
public record Frame(
        Words words,
        String theme,
        String path,
        String place,
        String government,
        boolean drill,
        Instant now,
        @Nullable Person person,
        long missed,
        long told) {

    /** The posts of who is at the desk, as one line. */
    public String posts() {
        Person known = person;
        return known == null
                ? ""
                : String.join(
                        "、", known.posts().stream().map(post -> post.title()).toList());
    }

    /** The places of the desk in the order of a night: hear, weigh, act, look back. */
    public List<Place> places() {
        return List.of(
                new Place("watch", "/desk", words.s("监看", "Watch")),
                new Place("hot", "/desk/hot", words.s("热点", "Hot")),
                new Place("matters", "/desk/matters", words.s("事项", "Matters")),
                new Place("board", "/desk/board", words.s("看板", "Board")));
    }

    /** One entry of the bar. */
    public record Place(String key, String href, String title) {}
}
