package org.mingduo.radar.emergency;

import java.util.List;

/** How many were brought to hospital, where a clause says so: 15人入院救治，其中3人重伤 tells of fifteen hurt. */
final class Admitted {
    private static final List<String> WORDS = List.of("入院", "送医", "送院", "住院", "送往医院", "被送往");

    private Admitted() {}

    /** The number, or 0. */
    static int in(String clause) {
        if (WORDS.stream().noneMatch(clause::contains)) {
            return 0;
        }
        int most = 0;
        for (Token token : Scanner.tokens(clause)) {
            if (token instanceof Token.People people && !people.vague()) {
                most = Math.max(most, people.count());
            }
        }
        return most;
    }
}
