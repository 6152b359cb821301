package org.mingduo.office.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.EditionText;
import org.mingduo.legaltime.LegalClock;
import org.mingduo.legaltime.Notice;
import org.mingduo.legaltime.NoticeParser;
import org.mingduo.legaltime.Refused;
import org.mingduo.office.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingduo notice}: the State Council's holiday notice as calendar days. */
@Command(
        name = "notice",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Turn the State Council's holiday notice (plain text) into calendar days.",
            "将国务院办公厅的节假日安排通知（纯文本）转换为日历。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
public final class NoticeCommand implements Callable<Integer> {
    /** A notice is a page or two; a larger file is another file. */
    private static final int MOST_BYTES = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the notice's text; '-' for standard input, .gz too  通知文本")
    private String file;

    @Option(names = "--year", required = true, paramLabel = "Y", description = "the year that it arranges  所安排的年份")
    private int year;

    @Option(names = "--json", description = "the days as JSON: [{\"date\",\"off\"}]  以 JSON 输出")
    private boolean json;

    @Option(
            names = "--edition",
            paramLabel = "SOURCE",
            description = "print an edition for 'due --calendar', with this address as its source"
                    + "  输出可供 due --calendar 使用的日历版本")
    private @Nullable String source;

    @Option(
            names = "--known-since",
            paramLabel = "DATE",
            description = "with --edition: the day it was published  公布日期")
    private java.time.@Nullable LocalDate knownSince;

    @Option(names = "--amends", description = "with --edition: the paper changes that year's notice  对原通知的调整")
    private boolean amends;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of remarks and errors  语言")
    private @Nullable String lang;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Speech.checked(lang);
            Notice notice = NoticeParser.parse(text(), year);
            for (Notice.Remark remark : notice.remarks()) {
                String where = remark.place().line() + ":" + remark.place().column() + " "
                        + remark.place().sentence();
                err.println(where.strip() + "  " + ("en".equals(lang) ? remark.en() : remark.zh()));
            }
            err.flush();
            spec.commandLine().getOut().println(answer(notice));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused refused) {
            Speech.refuse(err, refused, lang);
            return 2;
        }
    }

    private String answer(Notice notice) {
        if (source != null) {
            if (knownSince == null) {
                throw new Refused(
                        "--edition needs --known-since, the day on which the notice was published: 2026-11-04.",
                        "使用 --edition 时，请用 --known-since 写明通知公布日期，如 2026-11-04。");
            }
            return EditionText.write(notice.toEdition(
                            knownSince.atStartOfDay(LegalClock.CHINA).toInstant(), source, amends))
                    .stripTrailing();
        }
        if (json) {
            List<Map<String, Object>> rows = notice.days().stream()
                    .map(day -> {
                        Map<String, Object> row = new LinkedHashMap<>();
                        row.put("date", day.date().toString());
                        row.put("off", day.off());
                        return row;
                    })
                    .toList();
            return JsonMapper.shared().writeValueAsString(rows);
        }
        boolean english = "en".equals(lang);
        return String.join(
                System.lineSeparator(),
                notice.days().stream()
                        .map(day -> day.date() + "  " + (day.off() ? english ? "off " : "放假" : english ? "work" : "上班")
                                + "  " + day.name())
                        .toList());
    }

    private String text() throws IOException {
        byte[] bytes;
        try (InputStream in = open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException fault) {
            throw new IOException(Unreadable.said(file, fault), fault);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refused(
                    file + " is larger than " + MOST_BYTES + " bytes. Give the notice alone, as plain text.",
                    file + "超过" + MOST_BYTES + "字节。请只给出通知正文的纯文本。");
        }
        String text;
        try {
            text = decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                text = decode(bytes, Charset.forName("GB18030"));
            } catch (CharacterCodingException unreadable) {
                throw new Refused(
                        file + " is neither UTF-8 nor GB18030 text. Save the notice as plain text in UTF-8.",
                        file + "既不是UTF-8文本，也不是GB18030文本。请将通知另存为UTF-8纯文本。");
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)));
        return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
