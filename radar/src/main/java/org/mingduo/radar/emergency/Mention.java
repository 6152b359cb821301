package org.mingduo.radar.emergency;

/**
 * A number of people with what befell them, as one place of a report says it.
 *
 * @param words the words that were read
 * @param open whether there may be more (20余, 至少20)
 * @param weight how it stands to the other numbers
 * @param sentence number of the sentence, the title being 0
 * @param moment when in the course of things these people came to harm, as far as the clause says
 */
record Mention(Harm harm, int count, boolean open, String words, Weight weight, int sentence, Moment moment) {
    /** How a number stands to the others of the report. */
    enum Weight {
        /** Nobody counted: one person is spoken of (司机受伤). */
        ONE_PERSON,
        /** Fewer than it says: 近万人. */
        VAGUE,
        /** Some of those counted before it in the sentence: 其中3人重伤. */
        PART,
        TOTAL,
        /** A later state: 上升至, 增至, 经核实. */
        UPDATE
    }

    /** Those who died on the spot and those who died in hospital are different people. */
    enum Moment {
        UNSAID,
        AT_ONCE,
        LATER
    }

    Mention as(Weight other) {
        return new Mention(harm, count, open, words, other, sentence, moment);
    }

    Mention numbering(int other) {
        return new Mention(harm, other, open, words, weight, sentence, moment);
    }
}
