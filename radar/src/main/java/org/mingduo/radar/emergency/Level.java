package org.mingduo.radar.emergency;

import java.util.Optional;

/**
 * The level of an accident by 生产安全事故报告和调查处理条例 (国令493) article 3. 以上 includes the edge, 以下 does not. Direct
 * economic loss, the article's third measure, is not read.
 */
public enum Level {
    /** 特别重大: 30 dead or 100 seriously hurt and more. */
    I(30, 100),
    /** 重大: 10 to 29 dead, or 50 to 99 seriously hurt. */
    II(10, 50),
    /** 较大: 3 to 9 dead, or 10 to 49 seriously hurt. */
    III(3, 10),
    /** 一般: fewer than 3 dead, or fewer than 10 seriously hurt. */
    IV(0, 0);

    private final int dead;
    private final int serious;

    Level(int dead, int serious) {
        this.dead = dead;
        this.serious = serious;
    }

    /** The level by persons dead and seriously hurt; IV for none. */
    public static Level of(int dead, int serious) {
        for (Level level : values()) {
            if (dead >= level.dead || (level != IV && serious >= level.serious)) {
                return level;
            }
        }
        return IV;
    }

    /** The level that a report suggests; empty where it says nothing of dead or hurt, or denies both. */
    public static Optional<Level> of(Casualties people) {
        boolean anybody = people.dead().orElse(0) > 0 || people.injured().orElse(0) > 0;
        return anybody
                ? Optional.of(of(people.dead().orElse(0), people.serious().orElse(0)))
                : Optional.empty();
    }
}
