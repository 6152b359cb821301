package org.mingduo.office.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.watch.Live;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Builds the frame of a page from the request: language, theme, clock. */
@Component
class Frames {
    private static final String LANG = "mingduo_lang";
    private static final String THEME = "mingduo_theme";
    private static final int YEAR_SECONDS = 31_536_000;

    private final OfficeSettings settings;
    private final OfficeTime time;
    private final Readings readings;
    private final Permits permits;
    private final Live live;

    Frames(OfficeSettings settings, OfficeTime time, Readings readings, Permits permits, Live live) {
        this.settings = settings;
        this.time = time;
        this.readings = readings;
        this.permits = permits;
        this.live = live;
    }

    Frame frame(HttpServletRequest request, String place, @Nullable Person person) {
        long told = live.told();
        String asked = request.getParameter("lang");
        String lang = asked != null ? asked : cookie(request, LANG, "zh");
        String theme = cookie(request, THEME, "auto");
        return new Frame(
                new Words(lang.equals("en"), time.zone()),
                Set.of("light", "dark").contains(theme) ? theme : "auto",
                request.getRequestURI(),
                place,
                settings.government(),
                settings.drill(),
                time.now(),
                person,
                person == null ? 0 : readings.missed(permits.sight(person)),
                told);
    }

    /** The language that was asked for is kept for the next page. */
    ResponseEntity<String> remembering(HttpServletRequest request, ResponseEntity<String> page) {
        String asked = request.getParameter("lang");
        if (asked == null || !Set.of("zh", "en").contains(asked)) {
            return page;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(page.getHeaders());
        headers.add(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(LANG, asked)
                        .path("/desk")
                        .maxAge(YEAR_SECONDS)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return new ResponseEntity<>(page.getBody(), headers, page.getStatusCode());
    }

    private static String cookie(HttpServletRequest request, String name, String otherwise) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return otherwise;
    }
}
