package org.mingduo.radar.route;

/**
 * Where a router comes from; it stands at the head of every model file, readable without this program.
 *
 * @param source {@code history}, or {@code duties} when only duty descriptions were at hand
 * @param sha256 of the data that it learnt from, in hexadecimal
 * @param texts number of texts or of duty descriptions
 * @param settings as they were
 * @param quality as measured in that run on texts held out; corrections since are not in it
 * @param corrections number of corrections at the desk since
 */
public record Provenance(String source, String sha256, int texts, Settings settings, Quality quality, int corrections) {
    static final String HISTORY = "history";

    /** Whether confidences were fitted to texts that were held out; duties alone have none to hold out. */
    public boolean fitted() {
        return source.equals(HISTORY);
    }

    Provenance corrected(int times) {
        return new Provenance(source, sha256, texts, settings, quality, corrections + times);
    }
}
