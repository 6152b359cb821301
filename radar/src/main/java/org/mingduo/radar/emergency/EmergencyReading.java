package org.mingduo.radar.emergency;

import java.util.List;
import java.util.Optional;

/**
 * What was read from one report.
 *
 * @param category a label of the training data; empty where nothing was learnt
 * @param kind one of the law's kinds, or none
 * @param casualties persons
 * @param place as the report says it
 * @param time as the report says it
 * @param level suggested; empty where nobody is said to be dead or hurt
 * @param reasons the words read, and the rule behind the level
 */
public record EmergencyReading(
        Optional<String> category,
        EmergencyKind kind,
        Casualties casualties,
        Optional<String> place,
        Optional<String> time,
        Optional<Level> level,
        List<String> reasons) {
    public EmergencyReading {
        reasons = List.copyOf(reasons);
    }
}
