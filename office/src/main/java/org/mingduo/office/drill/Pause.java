package org.mingduo.office.drill;

import java.util.concurrent.TimeUnit;

/** The moment of real time between two looks at a condition. */
final class Pause {
    private static final int MILLIS = 5;

    private Pause() {}

    static void briefly() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLIS);
    }
}
