package org.mingduo.office.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what: a pure function over a policy that is data. Every act asks it, from the first day.
 *
 * <p>A role permits an act {@code any}where or only in its {@code own} matters: those whose leading body, or a body
 * above that one, is the post's. A secret matter is its bodies' own whatever the role says, except to see who may
 * {@code secrets}.
 */
public final class Authority {
    private enum Reach {
        OWN,
        ANY
    }

    private record Role(String zh, String en, boolean secrets, Map<Act, Reach> acts) {}

    private final Map<String, Role> roles;
    private final Map<String, Act> facts;

    private Authority(Map<String, Role> roles, Map<String, Act> facts) {
        this.roles = roles;
        this.facts = facts;
    }

    /** The policy that the office ships with. */
    public static Authority shipped() {
        try (InputStream in = Authority.class.getResourceAsStream("/org/mingduo/office/people/authority.json")) {
            return of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a policy: {@code {"roles": {role: {"zh","en","secrets"?,"acts": {act: "own"|"any"}}}, "facts": {type: act}}}. */
    static Authority of(JsonNode policy) {
        Map<String, Role> roles = new HashMap<>();
        for (var entry : policy.path("roles").properties()) {
            Map<Act, Reach> acts = new EnumMap<>(Act.class);
            for (var act : entry.getValue().path("acts").properties()) {
                acts.put(Act.of(act.getKey()), act.getValue().asString().equals("any") ? Reach.ANY : Reach.OWN);
            }
            JsonNode role = entry.getValue();
            roles.put(
                    entry.getKey(),
                    new Role(
                            role.path("zh").asString(),
                            role.path("en").asString(),
                            role.path("secrets").asBoolean(false),
                            acts));
        }
        Map<String, Act> facts = new HashMap<>();
        for (var entry : policy.path("facts").properties()) {
            facts.put(entry.getKey(), Act.of(entry.getValue().asString()));
        }
        return new Authority(roles, facts);
    }

    /** Whether the person, in that post, may do the act; {@code matter} is null for acts outside all matters. */
    public boolean permits(Person person, Post post, Act act, @Nullable Scope matter) {
        Role role = roles.get(post.role());
        if (role == null || !person.posts().contains(post)) {
            return false;
        }
        Reach reach = role.acts().get(act);
        if (reach == null) {
            return false;
        }
        if (matter == null) {
            return true;
        }
        boolean own = post.body() != null && matter.bodies().contains(post.body());
        if (matter.secret() && !own) {
            return act == Act.SEE && role.secrets();
        }
        return own || reach == Reach.ANY;
    }

    /** The first post in which the person may do the act. */
    public Optional<Post> post(Person person, Act act, @Nullable Scope matter) {
        return person.posts().stream()
                .filter(post -> permits(person, post, act, matter))
                .findFirst();
    }

    /** The act that recording a fact of this type is. */
    public Act toRecord(String factType) {
        return facts.getOrDefault(factType, Act.RECORD);
    }

    boolean knows(String role) {
        return roles.containsKey(role);
    }

    String roleNames() {
        return String.join(", ", roles.keySet().stream().sorted().toList());
    }
}
