package org.mingduo.office.collect.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.collect.ReportedTime.Form;
import org.mingduo.office.collect.Screened;

/** Counts while an import runs. */
final class Tally {
    long rows;
    long accepted;
    long duplicate;
    private long zoneAssumed;
    private long sheetDays;
    private long daysOnly;
    private @Nullable Instant first;
    private @Nullable Instant last;

    void clean(Screened.Clean clean, Instant time) {
        zoneAssumed += clean.form().assumesZone() ? 1 : 0;
        sheetDays += clean.form() == Form.SHEET ? 1 : 0;
        daysOnly += clean.form() == Form.DAY ? 1 : 0;
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    ImportSummary summary(String encoding, String layout, RefusedRows refused) {
        return new ImportSummary(
                rows,
                accepted,
                duplicate,
                refused.count(),
                encoding,
                layout,
                zoneAssumed,
                sheetDays,
                daysOnly,
                first,
                last,
                refused.file());
    }
}
