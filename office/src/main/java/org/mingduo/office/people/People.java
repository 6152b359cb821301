package org.mingduo.office.people;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The persons of the office and their posts. */
@Component
public class People {
    private static final int SHORTEST_PASSWORD = 8;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Authority authority;
    private final int iterations;
    private final SecureRandom random = new SecureRandom();

    People(JdbcClient jdbc, TransactionTemplate transactions, Authority authority, OfficeSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.authority = authority;
        this.iterations = settings.drill() ? Passwords.DRILL_ITERATIONS : Passwords.ITERATIONS;
    }

    /** Somebody to be admitted. */
    public record Newcomer(String id, String name, String password, List<Post> posts) {}

    /** The person of that id. */
    public Optional<Person> find(String id) {
        List<Post> posts = jdbc.sql("select id, title, body, role from post where person = :id order by id")
                .param("id", id)
                .query((row, n) -> new Post(
                        row.getString("id"), row.getString("title"), row.getString("body"), row.getString("role")))
                .list();
        return jdbc.sql("select name from person where id = :id")
                .param("id", id)
                .query((row, n) -> new Person(id, row.getString("name"), posts))
                .optional();
    }

    /** Everybody, by id. */
    public List<Person> all() {
        return jdbc.sql("select id from person order by id").query(String.class).list().stream()
                .map(id -> find(id).orElseThrow())
                .toList();
    }

    /** Admits the person; who is known already keeps name, password and posts. */
    public void admit(Newcomer newcomer) {
        if (newcomer.password().length() < SHORTEST_PASSWORD) {
            throw Problem.badInput(
                    "the password of " + newcomer.id() + " is too short",
                    "password",
                    "at least " + SHORTEST_PASSWORD + " characters",
                    "choose a longer one");
        }
        for (Post post : newcomer.posts()) {
            if (!authority.knows(post.role())) {
                throw Problem.badInput(
                        "'" + post.role() + "' is no role", "posts.role", authority.roleNames(), "choose one of them");
            }
            if (post.body() != null
                    && jdbc.sql("select 1 from body where id = :id")
                            .param("id", post.body())
                            .query(Integer.class)
                            .optional()
                            .isEmpty()) {
                throw Problem.badInput(
                        "there is no body '" + post.body() + "'",
                        "posts.body",
                        "the id of a body",
                        "admit the body first");
            }
        }
        if (find(newcomer.id()).isPresent()) {
            return;
        }
        String password = Passwords.hash(newcomer.password(), iterations, random);
        transactions.executeWithoutResult(status -> {
            int added = jdbc.sql("insert into person (id, name, password) values (:id, :name, :password)"
                            + " on conflict do nothing")
                    .param("id", newcomer.id())
                    .param("name", newcomer.name())
                    .param("password", password)
                    .update();
            if (added == 0) {
                return;
            }
            for (Post post : newcomer.posts()) {
                jdbc.sql("insert into post (id, person, title, body, role) values (:id, :person, :title, :body, :role)")
                        .param("id", post.id())
                        .param("person", newcomer.id())
                        .param("title", post.title())
                        .param("body", post.body())
                        .param("role", post.role())
                        .update();
            }
        });
    }

    /** The person whose id and password these are. Takes as long for an unknown id as for a wrong password. */
    Optional<Person> recognise(String id, String password) {
        Optional<String> stored = jdbc.sql("select password from person where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
        if (stored.isEmpty()) {
            Passwords.waste(password, iterations);
            return Optional.empty();
        }
        return Passwords.matches(password, stored.get()) ? find(id) : Optional.empty();
    }
}
