package org.mingduo.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page being made: its language, its place in the tree, and how to say and link things from there.
 *
 * @param path of the page's folder without the language, empty for home, otherwise ending in {@code /}
 */
record Page(Archive archive, Lang lang, String path) {
    /** Characters of an excerpt. */
    private static final int EXCERPT = 120;

    private static final DateTimeFormatter ZH_FULL = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ZH_SHORT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EN_FULL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    Site site() {
        return archive.site();
    }

    boolean drill() {
        return site().drill();
    }

    boolean zh() {
        return lang == Lang.ZH;
    }

    String say(String zh, String en) {
        return zh() ? zh : en;
    }

    String say(Text text) {
        return text.in(lang);
    }

    /** The {@code lang} attribute for content in {@code tag}: null, so left out, where it is the page's own. */
    @Nullable
    String foreign(String tag) {
        return tag.equals(lang.tag()) ? null : tag;
    }

    /** Names, titles and texts of the office are written in Chinese. */
    @Nullable
    String chinese() {
        return foreign(Lang.ZH.tag());
    }

    /** Relative way up to the tree's root, empty or ending in {@code /}. */
    String root() {
        long depth = path.chars().filter(c -> c == '/').count() + (zh() ? 0 : 1);
        return "../".repeat((int) depth);
    }

    /** Link to a file that both languages share. */
    String file(String target) {
        return root() + target;
    }

    /** Link to a page in this page's language; the empty target is home. */
    String to(String target) {
        return orHere(root() + (zh() ? "" : "en/") + target);
    }

    /** Link to this page in the other language. */
    String other() {
        return orHere(root() + (zh() ? "en/" : "") + path);
    }

    private static String orHere(String link) {
        return link.isEmpty() ? "./" : link;
    }

    /** Path of the file to write. */
    String output() {
        return (zh() ? "" : "en/") + path + "index.html";
    }

    String full(Instant at) {
        return (zh() ? ZH_FULL : EN_FULL).format(at.atOffset(PublicRecordJson.OFFICE));
    }

    String brief(Instant at) {
        return (zh() ? ZH_SHORT : EN_SHORT).format(at.atOffset(PublicRecordJson.OFFICE));
    }

    /** The time of day alone, for the face of a clock. */
    String hour(Instant at) {
        return HOUR.format(at.atOffset(PublicRecordJson.OFFICE));
    }

    String iso(Instant at) {
        return PublicRecordJson.instant(at);
    }

    /** A length of time in the two largest units that matter to a reader. */
    String span(Duration length) {
        long minutes = length.toMinutes();
        long days = minutes / (24 * 60);
        long hours = minutes / 60 % 24;
        long rest = minutes % 60;
        if (days > 1) {
            return zh()
                    ? days + "天" + (hours > 0 ? hours + "小时" : "")
                    : days + " d" + (hours > 0 ? " " + hours + " h" : "");
        }
        hours += days * 24;
        if (hours > 0) {
            return zh()
                    ? hours + "小时" + (rest > 0 ? rest + "分" : "")
                    : hours + " h" + (rest > 0 ? " " + rest + " min" : "");
        }
        return minutes == 0 ? say("不到1分钟", "less than a minute") : zh() ? minutes + "分钟" : minutes + " min";
    }

    String bodyName(@Nullable String id) {
        BodyCard card = archive.body(id).orElse(null);
        if (card == null) {
            return id == null ? "" : id;
        }
        String english = card.english();
        return zh() || english == null ? card.name() : english;
    }

    /** The {@code lang} attribute for {@link #bodyName}. */
    @Nullable
    String bodyLang(@Nullable String id) {
        return archive.body(id).map(BodyCard::english).isPresent() ? null : chinese();
    }

    /** What a matter is called: its title, or kind and number when the title is withheld. */
    String called(MatterCard card) {
        String title = card.title();
        return title == null ? say(card.kindName()) + " " + card.number() : title;
    }

    /** The {@code lang} attribute for {@link #called}. */
    @Nullable
    String calledLang(MatterCard card) {
        return card.withheld() ? null : foreign(card.header().lang());
    }

    /** Kind and level in one line. */
    String kindAndLevel(MatterCard card) {
        String level = card.level();
        return say(card.kindName()) + (level == null ? "" : " · " + Words.level(this, level));
    }

    /** Names of bodies and persons in a row; an id of a body becomes its name. */
    String named(List<String> names) {
        return names.stream()
                .map(name -> archive.body(name).map(BodyCard::name).orElse(name))
                .collect(Collectors.joining("、"));
    }

    String covers(Set<Content> contents) {
        return contents.stream()
                .map(content -> Words.content(this, content))
                .collect(Collectors.joining(say("、", ", ")));
    }

    /** A title without the book marks around it, for templates that set their own. */
    String bare(String title) {
        return title.startsWith("《") && title.endsWith("》") && title.indexOf('《', 1) < 0
                ? title.substring(1, title.length() - 1)
                : title;
    }

    /** The beginning of a longer text. */
    String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "……";
    }

    /** A file name as it stands in a link. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
