package org.mingduo.office.people;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks {@link Authority} about a person and a matter of the store; every door that acts or shows begins with it. */
@Component
public class Permits {
    private final Map<String, Boolean> secret = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Authority authority;

    Permits(JdbcClient jdbc, Authority authority) {
        this.jdbc = jdbc;
        this.authority = authority;
    }

    /** The post in which the person may do the act outside all matters; refuses when there is none. */
    public Post demand(Person person, Act act) {
        return authority.post(person, act, null).orElseThrow(() -> refusal(person, act, null));
    }

    /** The post in which the person may do the act in the matter; refuses when there is none. */
    public Post demand(Person person, Act act, String matter) {
        Scope scope = scope(matter);
        if (scope.secret() && authority.post(person, Act.SEE, scope).isEmpty()) {
            throw unknown(matter); // who may not see it must not learn that it exists
        }
        return authority.post(person, act, scope).orElseThrow(() -> refusal(person, act, matter));
    }

    /** Like {@link #demand(Person, Act, String)}, for an act that takes a second person: none of those before. */
    public Post demandAnother(Person person, Act act, String matter, Set<String> before) {
        Post post = demand(person, act, matter);
        if (before.contains(person.id())) {
            throw Problem.notPermitted(
                    person.name() + " may not " + act.word() + " what was written with " + person.name()
                            + "'s own hand",
                    "a second person whose post permits it");
        }
        return post;
    }

    /** Whether {@link #demand(Person, Act, String)} would find a post, for pages that offer only what is permitted. */
    public boolean permits(Person person, Act act, String matter) {
        return authority.post(person, act, scope(matter)).isPresent();
    }

    /** Which matters, by id, the person may see. Whoever may see at all sees what is not secret, without a look at the bodies. */
    public Predicate<String> sight(Person person) {
        boolean ordinary =
                authority.post(person, Act.SEE, new Scope(Set.of(), false)).isPresent();
        return matter -> (ordinary && !secret(matter)) || permits(person, Act.SEE, matter);
    }

    /** Whether a matter is secret; it stays as it was opened. */
    private boolean secret(String matter) {
        return secret.computeIfAbsent(
                matter,
                id -> jdbc.sql("select secret from matter where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .optional()
                        .orElseThrow(() -> unknown(id)));
    }

    /** The act that recording a fact of this type is. */
    public Act toRecord(String factType) {
        return authority.toRecord(factType);
    }

    private Scope scope(String matter) {
        record Row(String lead, boolean secret) {}
        Row row = jdbc.sql("select coalesce(s.lead, m.lead) as lead, m.secret from matter m"
                        + " left join matter_state s on s.matter = m.id where m.id = :id")
                .param("id", matter)
                .query((r, n) -> new Row(r.getString("lead"), r.getBoolean("secret")))
                .optional()
                .orElseThrow(() -> unknown(matter));
        Set<String> bodies = new HashSet<>();
        Optional<String> body = Optional.of(row.lead());
        while (body.isPresent() && bodies.add(body.get())) {
            body = jdbc.sql("select superior from body where id = :id and superior is not null")
                    .param("id", body.get())
                    .query(String.class)
                    .optional();
        }
        return new Scope(bodies, row.secret());
    }

    private static Problem unknown(String matter) {
        return Problem.notFound("matter", matter, "GET /api/matters lists those that you may see");
    }

    private static Problem refusal(Person person, Act act, @Nullable String matter) {
        String posts = String.join("、", person.posts().stream().map(Post::title).toList());
        return Problem.notPermitted(
                person.name() + " may not " + act.word() + (matter == null ? "" : " in matter " + matter),
                posts.isEmpty() ? null : "posts held: " + posts);
    }
}
