package org.mingduo.office.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingduo.office.drill.Scenario.Said;

/** One step of a drill, with the number under which the office knows it for ever. */
sealed interface Step {
    int number();

    Instant at();

    /** Something is said. */
    record Heard(int number, Said said) implements Step {
        @Override
        public Instant at() {
            return said.at();
        }
    }

    /** An official acts. */
    record Done(int number, Act act) implements Step {
        @Override
        public Instant at() {
            return act.at();
        }
    }

    /** The idempotency key; it depends on the scenario and its variant alone. */
    default String key() {
        return key(number());
    }

    static String key(int number) {
        return "drill-" + number;
    }

    /** All steps of a scenario in time's order; at the same second people speak before officials act. */
    static List<Step> of(Scenario scenario) {
        List<Object> all = new ArrayList<>(scenario.signals());
        all.addAll(scenario.acts());
        all.sort(Comparator.comparing(one -> one instanceof Said said ? said.at() : ((Act) one).at()));
        List<Step> steps = new ArrayList<>();
        for (Object one : all) {
            int number = steps.size() + 1;
            steps.add(one instanceof Said said ? new Heard(number, said) : new Done(number, (Act) one));
        }
        return List.copyOf(steps);
    }
}
