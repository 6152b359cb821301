package org.mingduo.portal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What every public record carries.
 *
 * @param address permanent path of this very version, e.g. {@code matters/2026-0003/releases/2} for the first and
 *     {@code matters/2026-0003/releases/2/v3} for the third; no two records share one
 * @param version 1 for the first, then counting up
 * @param supersedes address of the version before, null exactly when {@code version} is 1
 * @param lang BCP 47 tag of the content's own language, e.g. {@code zh-CN}
 * @param at when the office published it, whole seconds
 */
public record Header(String address, int version, @Nullable String supersedes, String lang, Instant at) {
    public Header {
        Address.require(address);
        if (version < 1) {
            throw new IllegalArgumentException("header.version is " + version + "; versions count from 1");
        }
        if ((version == 1) != (supersedes == null)) {
            throw new IllegalArgumentException(
                    "header.supersedes of " + address + " must name the version before, and be absent from version 1");
        }
        if (version > 1 && !address.endsWith("/v" + version)) {
            throw new IllegalArgumentException(
                    "header.address " + address + " of version " + version + " must end in /v" + version);
        }
        if (!lang.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("header.lang '" + lang + "' is no language tag such as zh-CN or en");
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("header.at " + at + " has a fraction; instants are whole seconds");
        }
    }

    /** The header of the given version of the thing at {@code thing}, an address from {@link Address}. */
    public static Header of(String thing, int version, String lang, Instant at) {
        return new Header(
                Address.version(thing, version),
                version,
                version == 1 ? null : Address.version(thing, version - 1),
                lang,
                at);
    }

    /** The address without its version: all versions of one thing share it. */
    public String thing() {
        return version == 1 ? address : address.substring(0, address.length() - ("/v" + version).length());
    }
}
