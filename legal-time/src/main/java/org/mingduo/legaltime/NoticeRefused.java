package org.mingduo.legaltime;

/** A notice that was refused whole, with the sentence that does not fit or is not understood and where it stands. */
public final class NoticeRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient Notice.Place place;

    NoticeRefused(Notice.Place place, String en, String zh) {
        super(
                "line " + place.line() + ", column " + place.column() + " (character " + place.offset() + "): \""
                        + place.sentence() + "\": " + en,
                "第" + place.line() + "行第" + place.column() + "列（全文第" + place.offset() + "字符）：“" + place.sentence()
                        + "”：" + zh);
        this.place = place;
    }

    /** Where the sentence stands. */
    public Notice.Place place() {
        return place;
    }
}
