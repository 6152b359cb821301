package org.mingduo.office.collect.file;

/** Told how far an import is. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = (stage, done, all) -> {};

    /** The two halves of the way. */
    enum Stage {
        /** Done and all are bytes of the file as it lies on the disk. */
        READING,
        /** Done and all are signals. */
        PLACING
    }

    void at(Stage stage, long done, long all);
}
