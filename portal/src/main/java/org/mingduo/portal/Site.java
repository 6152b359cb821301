package org.mingduo.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The office that speaks here, and under which key its log is signed.
 *
 * @param name of the government, in both languages
 * @param drill true when everything here is an exercise; every page then says so
 * @param logOrigin first line of the log's checkpoints
 * @param vkey verifier key of the log, in the signed-note form
 * @param hotline telephone numbers to show on every page, such as {@code 12345}
 * @param contact anything more about reaching the office, or null
 */
public record Site(
        Header header,
        Text name,
        boolean drill,
        String logOrigin,
        String vkey,
        List<String> hotline,
        @Nullable Text contact)
        implements PublicRecord {
    public Site {
        hotline = List.copyOf(hotline);
    }
}
