package org.mingduo.radar.alarm;

import org.mingduo.radar.Warning.Level;

/** What each level asks for at a moment: the least score, ascending. */
record Thresholds(double blue, double yellow, double orange, double red) {
    Level level(double score) {
        if (score >= red) {
            return Level.RED;
        }
        if (score >= orange) {
            return Level.ORANGE;
        }
        if (score >= yellow) {
            return Level.YELLOW;
        }
        return score >= blue ? Level.BLUE : Level.NONE;
    }

    double least(Level level) {
        return switch (level) {
            case NONE -> 0;
            case BLUE -> blue;
            case YELLOW -> yellow;
            case ORANGE -> orange;
            case RED -> red;
        };
    }
}
