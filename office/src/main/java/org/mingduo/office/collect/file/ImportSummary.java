package org.mingduo.office.collect.file;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to.
 *
 * @param rows records in the file, headers and empty lines not counted
 * @param accepted new signals
 * @param duplicate signals that the office had already
 * @param refused rows turned away, each with its reason in {@code refusedFile}
 * @param encoding in which the file was read
 * @param layout JSON Lines, CSV or TSV
 * @param zoneAssumed rows whose time stated no offset, read as +08:00
 * @param sheetDays rows whose time was a spreadsheet's day number
 * @param daysOnly rows that stated a day alone, taken as its first second
 * @param first earliest time taken, or null
 * @param last latest time taken, or null
 * @param refusedFile where the refused rows stand, or null when there were none
 */
public record ImportSummary(
        long rows,
        long accepted,
        long duplicate,
        long refused,
        String encoding,
        String layout,
        long zoneAssumed,
        long sheetDays,
        long daysOnly,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Path refusedFile) {}
