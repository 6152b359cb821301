package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.emergency.Mention.Moment;
import org.mingduo.radar.emergency.Mention.Weight;

/** What became of people whom an earlier clause, or an earlier report, has counted: 10名矿工被困，全部遇难; 失联人员全部找到. */
final class CountedBefore {
    /** Of those whom the clause before counted: 10名矿工被困，全部遇难. */
    private static final Pattern ALL_DEAD =
            Pattern.compile("^(?:已|后)?(?:全部|悉数|均)(?:不幸|已经?|经?(?:抢救|医治)无效)*(?:遇难|死亡|身亡|丧生|罹难|牺牲)");

    private static final Pattern NONE_LEFT = Pattern.compile("无一(?:人|名)?(?:生还|幸免|幸存)|无人(?:生还|幸免|幸存)");
    /** Those who came to help are not those whom it befell. */
    private static final Pattern HELPERS = Pattern.compile("救援|出动|到场|疏散|转移");
    /** Who was missing is no longer. */
    private static final Pattern FOUND =
            Pattern.compile("(?:失联|失踪|下落不明)[^,未没无尚]{0,12}(?:找到|找回|取得联系|获救|安全|遇难|身亡|溺亡|遗体)");

    private static final Pattern DIED = Pattern.compile("遇难|身亡|溺亡|死亡|丧生|罹难|遗体");
    private static final Pattern ALL = Pattern.compile("全部|全都|均|都已");

    private CountedBefore() {}

    /** Whether the people of a clause may be meant by the next one. */
    static boolean counts(String clause, Pairs.Read read) {
        return read.people() > 0 && !HELPERS.matcher(clause).find();
    }

    /** Whether somebody is missing no more. */
    static boolean found(String clause) {
        return FOUND.matcher(clause).find();
    }

    /**
     * What a clause says of people whom the clause before counted.
     *
     * @param last the harm that was named there
     * @param before how many people
     * @param sentence its number
     */
    static Optional<Mention> carried(String clause, Pairs.Read read, @Nullable Harm last, int before, int sentence) {
        int lost = lost(clause, before);
        if (lost > 0) {
            return Optional.of(said(Harm.DEAD, lost, clause, Weight.TOTAL, sentence));
        }
        if (!read.mentions().isEmpty()) {
            return Optional.empty();
        }
        Numeral on = Corrections.goingOn(clause);
        if (on != null && last != null) {
            return Optional.of(said(last, on.value(), clause, Weight.UPDATE, sentence));
        }
        return before > 0 && ALL_DEAD.matcher(clause).find()
                ? Optional.of(said(Harm.DEAD, before, clause, Weight.TOTAL, sentence))
                : Optional.empty();
    }

    /** What a clause says of those who were missing and have been found. */
    static List<Mention> whoWasFound(String clause, Pairs.Read read, int sentence) {
        List<Mention> found = new ArrayList<>();
        if (ALL.matcher(clause).find()) {
            found.add(said(Harm.MISSING, 0, clause, Weight.UPDATE, sentence));
        }
        boolean counted =
                read.mentions().stream().anyMatch(m -> m.harm() == Harm.DEAD && m.weight() != Weight.ONE_PERSON);
        if (!counted && read.people() > 0 && DIED.matcher(clause).find()) {
            found.add(said(Harm.DEAD, read.people(), clause, Weight.TOTAL, sentence));
        }
        return found;
    }

    private static Mention said(Harm harm, int count, String clause, Weight weight, int sentence) {
        return new Mention(harm, count, false, clause, weight, sentence, Moment.UNSAID);
    }

    /** How many a clause says that nobody survived of: 一家3口无一生还; those of the clause before where it gives no number. */
    private static int lost(String clause, int before) {
        Matcher none = NONE_LEFT.matcher(clause);
        if (!none.find()) {
            return 0;
        }
        int all = before;
        for (Token token : Scanner.tokens(clause.substring(0, none.start()))) {
            all = token instanceof Token.People people ? people.count() : all;
        }
        return all;
    }
}
