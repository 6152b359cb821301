package org.mingduo.radar.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.emergency.Accounts.Claim;
import org.mingduo.radar.emergency.Accounts.Told;

class AccountsTest {
    private static final Instant BLAST = Instant.parse("2026-05-19T07:42:00Z");

    private static Told told(int minute, String source, String text) {
        return new Told(BLAST.plusSeconds(60L * minute), source, "", text);
    }

    private static final List<Told> SIGNALS = List.of(
            told(2, "微博", "松涛路爆炸了，玻璃全碎"),
            told(5, "微博", "我没受伤，大家放心"),
            told(8, "云河在线", "5月19日15时42分许，城北区松涛路118号一栋商住楼发生爆炸"),
            told(18, "微博", "死了四十多个孩子是真的吗？？"),
            told(20, "微信群", "听说松涛路死了40多个孩子"),
            told(50, "云河晚报", "城北区松涛路118号发生爆炸，已造成10人死亡、61人受伤"),
            told(55, "微博", "通报了：10人死亡，61人受伤"),
            told(240, "云河在线", "松涛路爆炸事故遇难人数升至11人，62人受伤，2人失联"));

    @Test
    void each_number_stands_once_with_who_said_it_first_and_how_many_did_the_latest_first() {
        List<Claim> claims = Accounts.of(SIGNALS).claims();
        assertThat(claims).extracting(claim -> claim.people().dead().orElse(-1)).containsExactly(11, 10, 40);
        Claim ten = claims.get(1);
        assertThat(ten.source()).isEqualTo("云河晚报");
        assertThat(ten.signals()).isEqualTo(2);
        assertThat(ten.first()).isEqualTo(BLAST.plusSeconds(50 * 60));
        assertThat(ten.last()).isEqualTo(BLAST.plusSeconds(55 * 60));
        assertThat(ten.people().injured()).hasValue(61);
        assertThat(ten.level()).contains(Level.II);
        assertThat(claims.getFirst().people().missing()).hasValue(2);
    }

    @Test
    void what_is_only_asked_or_passed_on_is_hearsay_until_one_says_it_plainly() {
        List<Claim> claims = Accounts.of(SIGNALS).claims();
        assertThat(claims).extracting(Claim::hearsay).containsExactly(false, false, true);
        List<Told> more = new ArrayList<>(SIGNALS);
        more.add(told(300, "某报", "松涛路爆炸致40人死亡"));
        assertThat(Accounts.of(more).claims())
                .filteredOn(claim -> claim.people().dead().equals(OptionalInt.of(40)))
                .extracting(Claim::hearsay)
                .containsExactly(false);
    }

    @Test
    void the_latest_is_what_is_said_plainly_and_a_graver_rumour_stands_beside_it() {
        Accounts accounts = Accounts.of(SIGNALS);
        assertThat(accounts.latest().orElseThrow().people().dead()).hasValue(11);
        assertThat(accounts.rumour().orElseThrow().people().dead()).hasValue(40);
        List<Told> more = new ArrayList<>(SIGNALS);
        more.add(told(300, "市教委", "没有师生死亡"));
        more.add(told(310, "某报", "松涛路爆炸致41人死亡"));
        Accounts later = Accounts.of(more);
        assertThat(later.latest().orElseThrow().people().dead()).hasValue(41);
        assertThat(later.rumour()).isEmpty();
        assertThat(Accounts.of(List.of(told(1, "市教委", "没有师生死亡"))).latest()).isEmpty();
    }

    @Test
    void a_denial_of_a_rumour_is_no_hearsay() {
        List<Claim> claims =
                Accounts.of(List.of(told(90, "市教委", "网传学生死亡不属实，没有师生死亡"))).claims();
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().people().dead()).hasValue(0);
        assertThat(claims.getFirst().hearsay()).isFalse();
        assertThat(claims.getFirst().level()).isEmpty();
    }

    @Test
    void kind_and_place_are_what_most_tell_in_the_fullest_words_that_two_use() {
        Accounts accounts = Accounts.of(SIGNALS);
        assertThat(accounts.kind()).isEqualTo(EmergencyKind.ACCIDENT);
        assertThat(accounts.place()).contains("城北区松涛路118号");
        assertThat(accounts.time()).contains("5月19日15时42分许");
    }

    @Test
    void complaints_are_no_account_of_an_emergency() {
        Accounts accounts = Accounts.of(List.of(
                told(1, "12345", "小区消防通道被占，存在火灾隐患"), told(2, "12345", "27路公交改线，老人看病不便"), told(3, "12345", "工地夜间施工扰民")));
        assertThat(accounts.kind()).isEqualTo(EmergencyKind.NONE);
        assertThat(accounts.claims()).isEmpty();
        assertThat(accounts.place()).isEmpty();
    }

    @Property(tries = 50)
    void the_order_in_which_signals_come_changes_nothing(@ForAll Random random) {
        List<Told> shuffled = new ArrayList<>(SIGNALS);
        Collections.shuffle(shuffled, random);
        assertThat(Accounts.of(shuffled)).isEqualTo(Accounts.of(SIGNALS));
    }
}
