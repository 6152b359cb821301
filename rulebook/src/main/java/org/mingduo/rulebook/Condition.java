package org.mingduo.rulebook;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A yes-or-no question in CEL about one fact or one body. Every variable is declared with its type, so a misspelt field
 * does not load. A field that a fact does not carry is false, 0, an empty text or an empty list, so an answer always
 * exists.
 *
 * <p>Answers depend on the values of the variables alone and these vary little, so they are remembered.
 */
final class Condition {
    /** Beyond this many different values, answers are worked out anew: a bound on memory, not on correctness. */
    private static final int REMEMBERED = 1024;

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[A-Za-z_][A-Za-z0-9_]*");

    private final String source;
    private final Map<String, DataSchema> fields;
    private final Map<String, CelType> declared;
    private final List<String> used;
    private final @Nullable PlainCondition plain;
    private final Map<List<Object>, Boolean> answers = new ConcurrentHashMap<>();
    private volatile CelRuntime.@Nullable Program program;

    private Condition(String source, Map<String, DataSchema> fields, Map<String, CelType> declared) {
        this.source = source;
        this.fields = fields;
        this.declared = declared;
        this.plain = PlainCondition.of(source);
        this.used = NAME.matcher(source)
                .results()
                .map(match -> match.group())
                .filter(declared::containsKey)
                .distinct()
                .toList();
    }

    /** A question about facts of these types: {@code data.<field>}, {@code fact.body}, {@code matter.kind}. */
    static Condition aboutFact(String source, List<DataSchema> types) {
        Map<String, DataSchema> fields = new LinkedHashMap<>();
        Map<String, CelType> declared = new LinkedHashMap<>();
        for (DataSchema type : types) {
            type.properties().forEach((name, schema) -> {
                fields.put("data." + name, schema);
                declared.put("data." + name, celType(schema));
            });
        }
        declared.put("fact.body", SimpleType.STRING);
        declared.put("matter.kind", SimpleType.STRING);
        return new Condition(source, fields, declared);
    }

    /** A question about a body: {@code body.id}, {@code body.kind}, {@code body.tags}. */
    static Condition aboutBody(String source) {
        return new Condition(
                source,
                Map.of(),
                Map.of(
                        "body.id", SimpleType.STRING,
                        "body.kind", SimpleType.STRING,
                        "body.tags", ListType.create(SimpleType.STRING)));
    }

    /**
     * Compiles it, to find what is wrong with it.
     *
     * @throws CelValidationException if it does not parse or does not type-check to a boolean
     */
    void check() throws CelValidationException {
        compiled();
    }

    /** The variables it may use, with their types, for error messages. */
    String allowed() {
        return declared.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue().name() + ")")
                .collect(Collectors.joining(", "));
    }

    String source() {
        return source;
    }

    boolean holds(Fact fact) {
        List<Object> values = new ArrayList<>(used.size());
        for (String name : used) {
            values.add(value(name, fact));
        }
        return answer(values);
    }

    boolean holds(Body body) {
        List<Object> values = new ArrayList<>(used.size());
        for (String name : used) {
            values.add(
                    switch (name) {
                        case "body.id" -> body.id();
                        case "body.kind" -> body.kind();
                        default -> body.tags().stream().sorted().toList();
                    });
        }
        return answer(values);
    }

    private Object value(String name, Fact fact) {
        if (name.equals("fact.body")) {
            return fact.body();
        }
        if (name.equals("matter.kind")) {
            return fact.kind();
        }
        DataSchema schema = fields.get(name);
        Object value = fact.data().get(name.substring("data.".length()));
        if (schema == null) {
            throw new IllegalStateException(name);
        }
        return switch (value) {
            case null -> schema.zero();
            case Integer number -> number.longValue();
            default -> value;
        };
    }

    private boolean answer(List<Object> values) {
        Boolean known = answers.get(values);
        if (known != null) {
            return known;
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < used.size(); i++) {
            variables.put(used.get(i), values.get(i));
        }
        Boolean plainly = plain == null ? null : plain.answer(variables);
        boolean answer = plainly == null ? byCel(variables) : plainly;
        if (answers.size() < REMEMBERED) {
            answers.put(values, answer);
        }
        return answer;
    }

    /** A question that CEL cannot answer for these values, such as 1 / 0, is answered no: total, and always the same. */
    boolean byCel(Map<String, Object> variables) {
        try {
            return (Boolean) compiled().eval(variables);
        } catch (CelEvaluationException | CelValidationException e) {
            return false;
        }
    }

    /** What answers it without CEL, or null. */
    @Nullable
    PlainCondition plain() {
        return plain;
    }

    /** The variables that it uses, with the type that each has in CEL. */
    Map<String, CelType> used() {
        Map<String, CelType> types = new LinkedHashMap<>();
        for (String name : used) {
            CelType type = declared.get(name);
            if (type != null) {
                types.put(name, type);
            }
        }
        return types;
    }

    private CelRuntime.Program compiled() throws CelValidationException {
        CelRuntime.Program ready = program;
        if (ready == null) {
            CelBuilder builder = CelFactory.plannerCelBuilder().setResultType(SimpleType.BOOL);
            declared.forEach(builder::addVar);
            Cel cel = builder.build();
            CelAbstractSyntaxTree tree = cel.compile(source).getAst();
            try {
                ready = cel.createProgram(tree);
            } catch (CelEvaluationException e) {
                throw new IllegalStateException("CEL checked «" + source + "» but cannot run it", e);
            }
            program = ready;
        }
        return ready;
    }

    private static CelType celType(DataSchema schema) {
        return switch (schema.type()) {
            case "boolean" -> SimpleType.BOOL;
            case "integer" -> SimpleType.INT;
            case "number" -> SimpleType.DOUBLE;
            case "array" -> {
                DataSchema items = schema.items();
                yield ListType.create(items == null ? SimpleType.DYN : celType(items));
            }
            case "object" -> MapType.create(SimpleType.STRING, SimpleType.DYN);
            default -> SimpleType.STRING;
        };
    }
}
