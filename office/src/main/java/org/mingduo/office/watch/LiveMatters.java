package org.mingduo.office.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mingduo.office.matter.MatterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on to open desks that a fact was recorded or that clocks have moved. */
@Component
class LiveMatters {
    /** Facts after which others may see a matter than before. */
    private static final Set<String> MOVES = Set.of("lead-assigned", "transferred");

    private final Live live;

    LiveMatters(Live live) {
        this.live = live;
    }

    @EventListener
    void changed(MatterChanged changed) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (changed.matter() != null) {
            json.put("matter", changed.matter());
        }
        if (changed.fact() != null) {
            json.put("fact", changed.fact().id());
            json.put("type", changed.fact().type());
            live.tell("fact", changed.matter(), json);
            if (MOVES.contains(changed.fact().type())) {
                live.tell("obligation", Map.of()); // who no longer sees a secret matter drops it all the same
            }
        }
        live.tell("obligation", changed.matter(), json);
    }
}
