package org.mingduo.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final Scope OURS = new Scope(Set.of("emergency", "city"), false);
    private static final Scope SECRET = new Scope(Set.of("emergency", "city"), true);

    private final Authority authority = Authority.shipped();

    private static Person holding(String role, String body) {
        return new Person("p", "某某", List.of(new Post("p/1", role, body, role)));
    }

    private boolean may(Person person, Act act, Scope matter) {
        return authority.permits(person, person.posts().getFirst(), act, matter);
    }

    @Test
    void a_spokesperson_publishes_in_matters_of_the_own_body_only() {
        assertThat(may(holding("spokesperson", "emergency"), Act.PUBLISH, OURS)).isTrue();
        assertThat(may(holding("spokesperson", "education"), Act.PUBLISH, OURS)).isFalse();
    }

    @Test
    void the_body_above_may_what_the_leading_body_may() {
        assertThat(may(holding("head", "city"), Act.APPROVE, OURS)).isTrue();
    }

    @Test
    void nobody_who_writes_may_also_approve_by_the_same_post_unless_a_head() {
        for (String role : List.of("watch", "handler", "spokesperson", "overseer", "admin")) {
            assertThat(may(holding(role, "emergency"), Act.APPROVE, OURS))
                    .as(role)
                    .isFalse();
        }
    }

    @Test
    void an_administrator_administers_and_does_nothing_else() {
        Person admin = holding("admin", "city");
        for (Act act : Act.values()) {
            assertThat(may(admin, act, OURS)).as(act.word()).isEqualTo(act == Act.SEE || act == Act.ADMINISTER);
        }
    }

    @Test
    void a_secret_matter_is_its_bodies_own_whatever_the_role_says() {
        assertThat(may(holding("watch", "education"), Act.RECORD, SECRET)).isFalse();
        assertThat(may(holding("watch", "education"), Act.SEE, SECRET)).isFalse();
        assertThat(may(holding("watch", "city"), Act.RECORD, SECRET)).isTrue();
    }

    @Test
    void an_overseer_sees_a_secret_matter_of_others_and_changes_nothing_in_it() {
        Person overseer = holding("overseer", "elsewhere");
        assertThat(may(overseer, Act.SEE, SECRET)).isTrue();
        assertThat(may(overseer, Act.ADJUDICATE, SECRET)).isFalse();
    }

    @Test
    void a_post_that_the_person_does_not_hold_gives_nothing() {
        Person somebody = holding("watch", "city");
        Post other = new Post("q/1", "局长", "emergency", "head");
        assertThat(authority.permits(somebody, other, Act.APPROVE, OURS)).isFalse();
    }

    @Test
    void a_role_that_the_policy_does_not_know_gives_nothing() {
        for (Act act : Act.values()) {
            assertThat(may(holding("emperor", "city"), act, OURS))
                    .as(act.word())
                    .isFalse();
        }
    }

    @Test
    void recording_a_verdict_is_not_recording_progress() {
        assertThat(authority.toRecord("adjudicated")).isEqualTo(Act.ADJUDICATE);
        assertThat(authority.toRecord("graded")).isEqualTo(Act.GRADE);
        assertThat(authority.toRecord("progressed")).isEqualTo(Act.RECORD);
    }
}
