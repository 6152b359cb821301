package org.mingduo.office.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * In which letters a file is written: UTF-8, with or without a mark, or GB18030 as Chinese Windows and Excel save it.
 */
enum Lettering {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_8_MARKED(StandardCharsets.UTF_8, "UTF-8 with a byte order mark"),
    GB18030(Charset.forName("GB18030"), "GB18030");

    /** Lines with other than ASCII bytes that are enough to decide. */
    private static final int ENOUGH = 200;

    private final Charset charset;
    private final String label;

    Lettering(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Decodes strictly; null when the bytes are not of this charset. */
    @Nullable
    String decode(byte[] bytes) {
        return decode(charset, bytes);
    }

    /** Decodes what can be decoded, for excerpts. */
    String decodeLoosely(byte[] bytes) {
        return new String(bytes, charset);
    }

    private static @Nullable String decode(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }

    /**
     * Decides by the first lines that are not plain ASCII: one valid and telling line of UTF-8 outweighs any number of
     * broken ones, since GB18030 text is hardly ever valid UTF-8 by chance.
     */
    static Lettering of(InputStream in) throws IOException, FileFault {
        byte[] head = in.readNBytes(4);
        refuseForeign(head);
        boolean marked =
                head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf;
        if (marked) {
            return UTF_8_MARKED;
        }
        Pieces lines =
                new Pieces(new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), in), (byte) 0);
        int utf8 = 0;
        int gb = 0;
        Piece line;
        while (utf8 + gb < ENOUGH && (line = lines.next()) != null) {
            if (line.tooLong() || ascii(line.bytes())) {
                continue;
            }
            if (decode(StandardCharsets.UTF_8, line.bytes()) != null) {
                utf8++;
            } else if (decode(GB18030.charset, line.bytes()) != null) {
                gb++;
            }
        }
        return gb > 0 && utf8 * 4 < gb ? GB18030 : UTF_8;
    }

    private static void refuseForeign(byte[] head) throws FileFault {
        if (head.length >= 2 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1))) {
            throw new FileFault(
                    "The file is written in UTF-16. Save it as \"CSV UTF-8\" (or run iconv -f UTF-16 -t UTF-8)"
                            + " and import that.");
        }
        if (Arrays.equals(head, new byte[] {'P', 'K', 3, 4})) {
            throw new FileFault(
                    "The file is an Excel workbook or a ZIP archive. Open it and save the sheet as \"CSV UTF-8\","
                            + " or unpack it, and import that.");
        }
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
