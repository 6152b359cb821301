package org.mingduo.ledger;

import java.math.BigDecimal;

/** Numbers as ECMAScript writes them (ECMA-262, Number::toString), which is what RFC 8785 section 3.2.2.3 asks for. */
final class CanonicalNumber {

    private CanonicalNumber() {}

    static String of(BigDecimal exact) {
        double value = exact.doubleValue();
        if (Double.isInfinite(value)) {
            throw tooPrecise(exact);
        }
        if (value == 0) {
            if (exact.signum() != 0) {
                throw tooPrecise(exact);
            }
            return "0";
        }
        BigDecimal shortest = shortest(value);
        if (shortest.compareTo(exact) != 0) {
            throw tooPrecise(exact);
        }
        return write(shortest);
    }

    private static LedgerException tooPrecise(BigDecimal exact) {
        return new LedgerException(
                "the number " + exact + " does not survive as a 64-bit float (RFC 8785); write it as a string");
    }

    /** The fewest digits that read back as the same float, and of these the nearest. */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (digits.precision() == 2) {
            // Double.toString never writes fewer than two digits, ECMAScript does: 4.9E-324 is 5e-324 there.
            BigDecimal one = digits.round(new java.math.MathContext(1, java.math.RoundingMode.HALF_EVEN));
            if (one.doubleValue() == value) {
                return one.stripTrailingZeros();
            }
        }
        return digits;
    }

    private static String write(BigDecimal shortest) {
        String digits = shortest.unscaledValue().abs().toString();
        int k = digits.length();
        int n = k - shortest.scale(); // value = 0.digits × 10^n
        String sign = shortest.signum() < 0 ? "-" : "";
        if (k <= n && n <= 21) {
            return sign + digits + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return sign + digits.substring(0, n) + "." + digits.substring(n);
        }
        if (-6 < n && n <= 0) {
            return sign + "0." + "0".repeat(-n) + digits;
        }
        String exponent = (n - 1 < 0 ? "-" : "+") + Math.abs(n - 1);
        String fraction = k == 1 ? "" : "." + digits.substring(1);
        return sign + digits.charAt(0) + fraction + "e" + exponent;
    }
}
