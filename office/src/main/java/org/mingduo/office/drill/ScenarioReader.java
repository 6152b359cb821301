package org.mingduo.office.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.drill.Scenario.Login;
import org.mingduo.office.drill.Scenario.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a scenario's folder and refuses, with the place, what could not be played to the end. */
final class ScenarioReader {
    private static final Set<String> TOP = Set.of(
            "name",
            "title",
            "government",
            "origin",
            "rulebooks",
            "start",
            "end",
            "bodies",
            "people",
            "collector",
            "signals",
            "officials",
            "variants");
    private static final Set<String> VARIANT = Set.of("title", "signals", "officials");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final String variant;
    private final Set<String> made = new HashSet<>();
    private Instant start = Instant.MIN;
    private Instant end = Instant.MAX;

    ScenarioReader(Path folder, String variant) {
        this.folder = folder;
        this.variant = variant;
    }

    Scenario read() throws IOException {
        YamlTree top = YamlTree.read(folder.resolve("scenario.yaml"));
        top.fields(TOP);
        Map<String, YamlTree> variants = top.field("variants").fields();
        YamlTree chosen = variants.get(variant);
        if (chosen == null) {
            throw top.field("variants")
                    .refuse("there is no variant '" + variant + "'; there are: " + String.join(", ", variants.keySet())
                            + ".");
        }
        chosen.fields(VARIANT);
        start = top.field("start").instant();
        end = top.field("end").instant();
        if (!start.isBefore(end)) {
            throw top.field("end").refuse("the end is not after the start.");
        }
        Path people = file(top.field("people"));
        Map<String, Login> passwords = logins(people);
        String collector = top.field("collector").text();
        if (!passwords.containsKey(collector)) {
            throw top.field("collector").refuse("there is no person '" + collector + "' in " + people + ".");
        }
        List<Said> signals = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (YamlTree part : List.of(top, chosen)) {
            for (YamlTree name : part.field("signals").items()) {
                readSignals(file(name), signals);
            }
        }
        signals.sort(Comparator.comparing(Said::at));
        refuseTwins(signals);
        List<YamlTree> written = new ArrayList<>();
        for (YamlTree part : List.of(top, chosen)) {
            for (YamlTree name : part.field("officials").items()) {
                written.addAll(YamlTree.read(file(name)).field("acts").items());
            }
        }
        // In the order of time, so that an act can only speak of what an earlier one made.
        written.sort(Comparator.comparing(act -> act.field("at").instant()));
        Map<String, Instant> said = new HashMap<>();
        signals.forEach(signal -> said.put(signal.id(), signal.at()));
        for (YamlTree act : written) {
            acts.add(act(act, passwords, said));
        }
        return new Scenario(
                top.field("name").text(),
                variant,
                says(chosen.field("title")),
                top.field("government").text(),
                top.field("origin").text(),
                List.copyOf(top.field("rulebooks").words()),
                start,
                end,
                file(top.field("bodies")),
                people,
                passwords,
                collector,
                signals,
                acts);
    }

    private Path file(YamlTree name) {
        Path file = folder.resolve(name.text()).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw name.refuse("there is no file " + name.text() + " in " + folder + ".");
        }
        return file;
    }

    private static Act.Says says(YamlTree tree) {
        tree.fields(Set.of("zh", "en"));
        return new Act.Says(tree.field("zh").text(), tree.field("en").text());
    }

    private static Map<String, Login> logins(Path people) throws IOException {
        Map<String, Login> logins = new LinkedHashMap<>();
        try {
            for (JsonNode person : JSON.readTree(Files.readString(people))) {
                logins.put(
                        person.get("id").asString(),
                        new Login(
                                person.get("name").asString(),
                                person.at("/posts/0/title").asString(),
                                person.get("password").asString()));
            }
        } catch (JacksonException | NullPointerException e) {
            throw new ScenarioRefused(
                    people + ": this is no list of persons with id, name, password and posts: " + e.getMessage());
        }
        return logins;
    }

    private void readSignals(Path file, List<Said> into) throws IOException {
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            try {
                ObjectNode signal = (ObjectNode) JSON.readTree(text);
                Instant at =
                        OffsetDateTime.parse(signal.path("time").asString()).toInstant();
                if (at.isBefore(start) || at.isAfter(end)) {
                    throw new ScenarioRefused(file + ":" + line + ": "
                            + signal.path("time").asString() + " is outside the scenario's time.");
                }
                into.add(new Said(signal.path("id").asString(), at, signal));
            } catch (JacksonException | ClassCastException e) {
                throw new ScenarioRefused(
                        file + ":" + line + ": this line is no JSON object; write one signal a line.");
            } catch (DateTimeException e) {
                throw new ScenarioRefused(
                        file + ":" + line + ": the time needs its offset, such as 2026-05-19T15:42:00+08:00.");
            }
        }
    }

    private static void refuseTwins(List<Said> signals) {
        Set<String> ids = new HashSet<>();
        for (Said signal : signals) {
            if (signal.id().isBlank() || !ids.add(signal.id())) {
                throw new ScenarioRefused("The signal id '" + signal.id() + "' is blank or used twice.");
            }
        }
    }

    private Act act(YamlTree tree, Map<String, Login> people, Map<String, Instant> said) {
        Set<String> allowed = new HashSet<>(Deed.allWords());
        allowed.addAll(Set.of("at", "by", "says"));
        Map<String, YamlTree> fields = tree.fields(allowed);
        List<Deed> deeds =
                fields.keySet().stream().flatMap(name -> Deed.of(name).stream()).toList();
        if (deeds.size() != 1) {
            throw tree.refuse("an act does exactly one of " + String.join(", ", Deed.allWords()) + ".");
        }
        Deed deed = deeds.getFirst();
        Instant at = tree.field("at").instant();
        if (at.isBefore(start) || at.isAfter(end)) {
            throw tree.field("at").refuse("this is outside the scenario's time.");
        }
        String by = tree.field("by").text();
        if (!people.containsKey(by)) {
            throw tree.field("by")
                    .refuse("there is no person '" + by + "'; there are: " + String.join(", ", people.keySet()) + ".");
        }
        YamlTree told = tree.field(deed.word());
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        String subject = deed.about().map(about -> subject(told, about)).orElse("");
        if (!told.isText()) {
            told.fields(deed.allowed());
            deed.required().forEach(told::field);
            request = (ObjectNode) told.json();
        }
        deed.about().ifPresent(request::remove);
        String storyOf = take(request, "storyOf");
        if (storyOf != null) {
            Instant heard = said.get(storyOf);
            if (heard == null || heard.isAfter(at)) {
                throw told.field("storyOf").refuse("no signal '" + storyOf + "' has been said by then.");
            }
        }
        String as = deed == Deed.OPEN ? told.field("id").text() : take(request, "as");
        if (as != null && !made.add(as)) {
            throw told.refuse("the name '" + as + "' has been used before.");
        }
        return new Act(
                at,
                by,
                deed,
                subject,
                as,
                storyOf,
                request,
                tree.optional("says").map(ScenarioReader::says).orElse(null));
    }

    private String subject(YamlTree told, String about) {
        YamlTree named = told.isText() ? told : told.field(about);
        if (!made.contains(named.text())) {
            throw named.refuse("no earlier act made the " + about + " '" + named.text() + "'.");
        }
        return named.text();
    }

    private static @Nullable String take(ObjectNode request, String field) {
        JsonNode taken = request.remove(field);
        return taken == null ? null : taken.asString();
    }
}
