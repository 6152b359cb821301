package org.mingduo.office.door;

import java.util.Map;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the office's clock says; public, because every page counts down to a due by it. */
@RestController
class ClockDoor {
    private final OfficeTime time;
    private final OfficeSettings settings;

    ClockDoor(OfficeTime time, OfficeSettings settings) {
        this.time = time;
        this.settings = settings;
    }

    @GetMapping({"/api/clock", "/clock.json"})
    Map<String, Object> now() {
        return Map.of("now", time.write(time.now()), "drill", settings.drill());
    }
}
