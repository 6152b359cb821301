package org.mingduo.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The permanent addresses of public things. A thing keeps its address for ever; version 1 of it lives at the address
 * itself, version n at {@code address/vN}.
 */
public final class Address {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](-?[a-z0-9]+){0,63}");
    private static final int SLUG_LIMIT = 64;

    private Address() {}

    /** The office's own card. */
    public static String site() {
        return "site";
    }

    /** @param body id of the body */
    public static String body(String body) {
        return "bodies/" + slug(body);
    }

    /** @param slug public slug of the matter, {@link MatterCard#slug()} */
    public static String matter(String slug) {
        return "matters/" + slug(slug);
    }

    /** @param number 1 for the matter's first release, counting up; versions of one release share the number */
    public static String release(String matterSlug, int number) {
        return matter(matterSlug) + "/releases/" + number;
    }

    /** A conference on a matter. */
    public static String conference(String matterSlug, int number) {
        return matter(matterSlug) + "/conferences/" + number;
    }

    /** A conference of a body that is on no one matter. */
    public static String bodyConference(String body, int number) {
        return body(body) + "/conferences/" + number;
    }

    /** A release of a body that is on no one matter. */
    public static String bodyRelease(String body, int number) {
        return body(body) + "/releases/" + number;
    }

    /** The opening of an obligation. */
    public static String obligation(String obligation) {
        return "obligations/" + slug(obligation);
    }

    /** Where an obligation stands; each change is a version. */
    public static String obligationState(String obligation) {
        return obligation(obligation) + "/state";
    }

    /** The recorded miss of an obligation; there is at most one. */
    public static String miss(String obligation) {
        return obligation(obligation) + "/miss";
    }

    /** A correction on a matter. */
    public static String correction(String matterSlug, int number) {
        return matter(matterSlug) + "/corrections/" + number;
    }

    /** The address of one version of the thing. */
    public static String version(String thing, int version) {
        return version == 1 ? thing : thing + "/v" + version;
    }

    /**
     * A path segment for any key: the key itself where it is already lower-case ASCII words joined by hyphens, otherwise
     * what remains of it plus a piece of its SHA-256, so that different keys never meet.
     */
    public static String slug(String key) {
        if (key.length() <= SLUG_LIMIT && SLUG.matcher(key).matches()) {
            return key;
        }
        String kept = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String head = kept.substring(0, Math.min(kept.length(), 40)).replaceAll("-+$", "");
        String mark = sha256(key).substring(0, 12);
        return head.isEmpty() ? mark : head + "-" + mark;
    }

    static void require(String address) {
        if (!SHAPE.matcher(address).matches()) {
            throw new IllegalArgumentException("address '" + address
                    + "' must be segments of letters, digits, '.', '_' and '-' joined by '/', none starting with '.'");
        }
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
