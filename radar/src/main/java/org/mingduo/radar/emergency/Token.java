package org.mingduo.radar.emergency;

/** A word of a clause that the grammar knows: a number of people, a harm, or what lies between them and parts them. */
sealed interface Token {
    int from();

    int end();

    /**
     * A number of people: {@code 20多名}, {@code 三}, {@code 两男}.
     *
     * @param vague whether it says less than a number (数十, 近百)
     * @param open whether there may be more (20余, 至少20)
     * @param joined whether it is added to the number before it (5名教师及1名司机, 三男两女)
     */
    record People(int from, int end, int count, boolean vague, boolean open, boolean joined) implements Token {}

    /**
     * What befell them.
     *
     * @param noun whether the word names the people (伤者, 死者) and not what befell them
     */
    record Harmed(int from, int end, Harm harm, boolean noun) implements Token {}

    /** A word that takes the number before it for itself: 疏散, 被困, 受灾. */
    record Other(int from, int end) implements Token {}
}
