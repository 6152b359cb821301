package org.mingduo.rulebook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.mingduo.legaltime.LegalClock;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as JSON Lines and back. Input is refused whole, with every problem's line and field; nothing half-read is
 * handed out. Instants are written in the office's zone.
 */
public final class FactCodec {
    /** How far the clocks of an office and of its sources may differ. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    /** After so many problems the rest of a file is not looked at. */
    static final int MOST_PROBLEMS = 20;

    private final Vocabulary words;
    private final ZoneId zone;

    private FactCodec(Vocabulary words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** A codec for facts of this vocabulary, in China's zone. */
    public static FactCodec of(Vocabulary words) {
        return new FactCodec(words, LegalClock.CHINA);
    }

    /**
     * The facts of a file of JSON Lines, each once, in the file's order. A name that ends in {@code .gz} is read as
     * such; a byte order mark and empty lines do not matter.
     *
     * @throws RefusedInput with every problem found, up to twenty
     */
    public List<Fact> readFacts(Path file) {
        try (InputStream in = open(file)) {
            return readFacts(file.toString(), in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The same from a stream; {@code name} stands for it in messages. */
    public List<Fact> readFacts(String name, InputStream in) throws IOException {
        List<Problem> problems = new ArrayList<>();
        FactLine reader = new FactLine(words, SKEW, this::nameOf, problems);
        Lines lines = new Lines(name, in);
        List<Fact> facts = new ArrayList<>();
        Map<String, Fact> byId = new HashMap<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (isBlank(line)) {
                continue;
            }
            String where = name + ":" + lines.number() + " ";
            Fact fact = reader.read(line, where);
            if (fact != null) {
                Fact known = byId.putIfAbsent(fact.id(), fact);
                if (known == null) {
                    facts.add(fact);
                } else if (!known.equals(fact)) {
                    problems.add(new Problem(
                            where + "id",
                            "the id " + fact.id() + " already belongs to a fact with other content.",
                            "one content for each id.",
                            "Facts are never changed; record a new one that supersedes the old one."));
                }
            }
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return facts;
    }

    /**
     * One fact from JSON.
     *
     * @throws RefusedInput with every problem found
     */
    public Fact readFact(String json) {
        List<Problem> problems = new ArrayList<>();
        Fact fact =
                new FactLine(words, SKEW, this::nameOf, problems).read(json.getBytes(StandardCharsets.UTF_8), "fact ");
        if (fact == null || !problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return fact;
    }

    /** A fact as one line of JSON, without the line's end. */
    public String write(Fact fact) {
        return JsonMapper.shared().writeValueAsString(toMap(fact));
    }

    /** A fact as maps and texts, in the order of the kernel. */
    public Map<String, Object> toMap(Fact fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", fact.id());
        map.put("matter", fact.matter());
        map.put("kind", fact.kind());
        map.put("body", fact.body());
        map.put("type", fact.type());
        map.put("happenedAt", Instants.iso(fact.happenedAt(), zone));
        map.put("recordedAt", Instants.iso(fact.recordedAt(), zone));
        map.put("by", fact.by());
        map.put("data", fact.data());
        if (fact.supersedes() != null) {
            map.put("supersedes", fact.supersedes());
        }
        return map;
    }

    /** The same fact under the id that follows from its content: the hash of all fields but the id itself. */
    public Fact identified(Fact fact) {
        return withId(fact, nameOf(fact));
    }

    /**
     * The bodies of a file: a JSON array, or one JSON object a line.
     *
     * @throws RefusedInput with every problem found
     */
    public List<Body> readBodies(Path file) {
        try (InputStream in = open(file)) {
            return BodyReader.read(file.toString(), in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Each fact's content as RFC 8785 spells it; what the id is the hash of. */
    public String canonical(Fact fact) {
        return CanonicalJson.ofContent(fact, zone);
    }

    private String nameOf(Fact fact) {
        return ObligationId.hash(canonical(fact));
    }

    static Fact withId(Fact fact, String id) {
        return new Fact(
                id,
                fact.matter(),
                fact.kind(),
                fact.body(),
                fact.type(),
                fact.happenedAt(),
                fact.recordedAt(),
                fact.by(),
                fact.data(),
                fact.supersedes());
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static RefusedInput unreadable(Path file, IOException e) {
        String wrong = switch (e) {
            case NoSuchFileException missing -> "there is no such file.";
            case ZipException broken -> "the name ends in .gz, but this is not gzip: " + e.getMessage() + ".";
            default -> "the file cannot be read: " + e.getMessage() + ".";
        };
        return new RefusedInput(new Problem(
                file.toString(), wrong, "a readable file, gzip if its name ends in .gz.", "Check the path."));
    }
}
