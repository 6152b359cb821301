package org.mingduo.radar;

import java.util.List;

/**
 * How urgently people should look at a story.
 *
 * @param level none, or one of the four colours: what the {@link org.mingduo.radar.alarm.AlarmBudget} shows the story with
 * @param score severity × spread × speed × unanswered questions, 0 to 100
 * @param causes the parts of the score, each in words, the heaviest first
 * @param waits whether it asks for an announcement that it has not had, because the budget was spent
 * @param zh why it has this level, one clause without a full stop
 * @param en why it has this level, one clause without a full stop
 */
public record Warning(Level level, double score, List<Cause> causes, boolean waits, String zh, String en) {

    public Warning {
        causes = List.copyOf(causes);
    }

    /** The four colours, from the least to the most urgent. */
    public enum Level {
        NONE("无", "none"),
        BLUE("蓝色", "blue"),
        YELLOW("黄色", "yellow"),
        ORANGE("橙色", "orange"),
        RED("红色", "red");

        private final String zh;
        private final String en;

        Level(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** The four parts that a warning is made of. */
    public enum Part {
        SEVERITY(0),
        SPREAD(0.35),
        SPEED(0.4),
        UNANSWERED(0.6);

        private final double floor;

        Part(double floor) {
            this.floor = floor;
        }

        /** What its value never falls below, 0 to 1: one silent part must not hide the others. */
        public double floor() {
            return floor;
        }
    }

    /**
     * One part of a warning.
     *
     * @param part which of the four
     * @param value from its floor to 1
     * @param zh the words behind it
     * @param en the words behind it
     */
    public record Cause(Part part, double value, String zh, String en) {}
}
