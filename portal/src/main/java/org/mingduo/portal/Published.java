package org.mingduo.portal;

import org.mingduo.ledger.RecordFile;

/**
 * A public record together with the file that ties it to its leaf in the log.
 *
 * @param record what was said
 * @param file record, salt and leaf, as {@code records/…} keeps them
 */
public record Published(PublicRecord record, RecordFile file) {
    /**
     * Reads the record out of its file.
     *
     * @throws IllegalArgumentException when the file's record is no public record of this version
     */
    public static Published of(RecordFile file) {
        return new Published(PublicRecordJson.read(file.record()), file);
    }
}
