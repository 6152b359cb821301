package org.mingduo.office.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Refused;

/** Says in the asked language, or in both, why something was refused. */
final class Speech {
    private Speech() {}

    /** Refuses a language that there is not. */
    static void checked(@Nullable String lang) {
        if (lang != null && !lang.equals("zh") && !lang.equals("en")) {
            throw new Refused(
                    "--lang \"" + lang + "\" is not a language of this program. Allowed: zh, en.",
                    "--lang “" + lang + "”不受支持。可选：zh、en。");
        }
    }

    /** Without a language asked for, Chinese first and English below. */
    static void refuse(PrintWriter err, Refused refused, @Nullable String lang) {
        if (!"en".equals(lang)) {
            err.println(refused.zh());
        }
        if (!"zh".equals(lang)) {
            err.println(refused.en());
        }
        err.flush();
    }
}
