package org.mingduo.office.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingduo.office.matter.MatterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on to open desks that a fact was recorded or that clocks have moved. */
@Component
class LiveMatters {
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
        }
        live.tell("obligation", changed.matter(), json);
    }
}
