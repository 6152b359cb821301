package org.mingduo.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Refused;
import org.mingduo.office.Unreadable;

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

    /** What a file says, in UTF-8; the JDK would not always name the file that it cannot read. */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(file + " is not UTF-8 text. Save it in UTF-8.", notUtf8);
        } catch (IOException fault) {
            throw new IOException(Unreadable.said(file, fault), fault);
        }
    }
}
