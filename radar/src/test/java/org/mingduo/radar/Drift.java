package org.mingduo.radar;

import java.util.ArrayList;
import java.util.List;

/** Signals on one happening, a few that speak of another too, and then the other alone. */
public final class Drift {
    private static final String[] GAS = {"松涛路燃气爆炸", "浓烟", "消防", "伤者送医院", "封路", "疏散居民", "现场警戒", "起火原因"};
    private static final String[] WATER = {"滨河新城小区停水", "水压", "送水车", "老人没水喝", "物业通知", "抢修管道", "几点恢复供水", "自来水公司"};

    private Drift() {}

    public static List<Signal> signals() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            texts.add(said(GAS, i));
        }
        for (int i = 0; i < 3; i++) {
            texts.add(said(GAS, i + 20) + "，" + said(WATER, i + 40));
        }
        for (int i = 0; i < 40; i++) {
            texts.add(said(WATER, i));
        }
        List<Signal> signals = new ArrayList<>();
        for (String text : texts) {
            signals.add(Signal.of(FinalStories.id(signals.size()), text));
        }
        return signals;
    }

    private static String said(String[] parts, int i) {
        return parts[0] + "，" + parts[1 + i % 7] + "，" + parts[1 + (i / 7 + 3 * i + 2) % 7] + "，第"
                + (char) ('一' + i * 7 % 97) + "次";
    }
}
