package org.mingduo.office.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingduo.office.matter.MatterChanged;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on to open desks that a fact was recorded or that clocks have moved. */
@Component
class LiveMatters {
    private final Live live;
    private final Permits permits;

    LiveMatters(Live live, Permits permits) {
        this.live = live;
        this.permits = permits;
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
            if (permits.toRecord(changed.fact().type()) == Act.ASSIGN) {
                live.tell("obligation", Map.of()); // who no longer sees a secret matter drops it all the same
            }
        }
        live.tell("obligation", changed.matter(), json);
    }
}
