package org.mingduo.radar.emergency;

import java.util.List;
import java.util.Optional;

/**
 * What most of those agree on who tell a place or a time, in the fullest words that at least two of them use: of 松涛路,
 * 城北区松涛路 and 城北区松涛路118号, each said once, 城北区松涛路. The first among equals.
 */
final class Consensus {
    private static final int SEVERAL = 2;
    /** Before a shorter account of the same place or time these letters stand in a longer one, and no others. */
    private static final String PARTS = "省市区县旗州盟镇乡村道路街段号国日年月午晨晚夜天";

    private Consensus() {}

    static Optional<String> of(List<String> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String common = said.getFirst();
        for (String each : said) {
            common = holding(said, each) > holding(said, common) ? each : common;
        }
        String fullest = common;
        for (String each : said) {
            boolean fuller = each.length() > fullest.length() && holds(each, common);
            fullest = fuller && holding(said, each) >= SEVERAL ? each : fullest;
        }
        return Optional.of(fullest);
    }

    /** 昨天 means another day in each signal: where anybody names the day, only that counts. */
    static Optional<String> ofTimes(List<String> said) {
        List<String> dated = said.stream()
                .filter(time -> time.contains("月") || time.contains("-"))
                .toList();
        return of(dated.isEmpty() ? said : dated);
    }

    private static long holding(List<String> said, String what) {
        return said.stream().filter(each -> holds(each, what)).count();
    }

    /** Whether a longer account begins with a shorter one, or holds it from one of its parts on: 15日 holds no 5日, 平安路 no 安路. */
    private static boolean holds(String longer, String shorter) {
        int at = longer.indexOf(shorter);
        return at == 0 || (at > 0 && PARTS.indexOf(longer.charAt(at - 1)) >= 0);
    }
}
