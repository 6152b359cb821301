package org.mingduo.portal;

/** A record of one kind, with its place in the log. */
record Entry<R extends PublicRecord>(R record, long index, String proof) {
    static <R extends PublicRecord> Entry<R> of(R record, Published published) {
        return new Entry<>(record, published.file().index(), published.file().path());
    }

    Header header() {
        return record.header();
    }

    /** Path of the page of this very version. */
    String page() {
        return header().address() + "/";
    }

    /** Id of the element that stands for it on a page. */
    String anchor() {
        return header().address().replace('/', '-');
    }
}
