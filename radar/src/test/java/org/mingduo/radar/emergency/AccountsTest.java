package org.mingduo.radar.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
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
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
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
            told(55, "微信群", "61人受伤，10人死亡"),
            told(240, "云河在线", "松涛路爆炸事故遇难人数升至11人，62人受伤，2人失联"));

    @Test
    void each_number_stands_once_with_who_said_it_first_and_how_many_did_the_latest_first() {
        List<Claim> claims = Accounts.of(SIGNALS, CHINA).claims();
        assertThat(claims).extracting(claim -> claim.people().dead().orElse(-1)).containsExactly(11, 10, 40);
        Claim ten = claims.get(1);
        assertThat(ten.source()).isEqualTo("云河晚报");
        assertThat(ten.signals()).isEqualTo(3);
        assertThat(ten.first()).isEqualTo(BLAST.plusSeconds(50 * 60));
        assertThat(ten.last()).isEqualTo(BLAST.plusSeconds(55 * 60));
        assertThat(ten.people().injured()).hasValue(61);
        assertThat(ten.level()).contains(Level.II);
        assertThat(claims.getFirst().people().missing()).hasValue(2);
    }

    @Test
    void what_is_only_asked_or_passed_on_is_hearsay_until_one_says_it_plainly() {
        List<Claim> claims = Accounts.of(SIGNALS, CHINA).claims();
        assertThat(claims).extracting(Claim::hearsay).containsExactly(false, false, true);
        List<Told> more = new ArrayList<>(SIGNALS);
        more.add(told(300, "某报", "松涛路爆炸致40人死亡"));
        assertThat(Accounts.of(more, CHINA).claims())
                .filteredOn(claim -> claim.people().dead().equals(OptionalInt.of(40)))
                .extracting(Claim::hearsay)
                .containsExactly(false);
    }

    @Test
    void the_latest_is_what_is_said_plainly_and_a_graver_rumour_stands_beside_it() {
        Accounts accounts = Accounts.of(SIGNALS, CHINA);
        assertThat(accounts.latest().orElseThrow().people().dead()).hasValue(11);
        assertThat(accounts.rumour().orElseThrow().people().dead()).hasValue(40);
        List<Told> more = new ArrayList<>(SIGNALS);
        more.add(told(300, "市教委", "没有师生死亡"));
        more.add(told(310, "某报", "松涛路爆炸致41人死亡"));
        Accounts later = Accounts.of(more, CHINA);
        assertThat(later.latest().orElseThrow().people().dead()).hasValue(41);
        assertThat(later.rumour()).isEmpty();
        assertThat(Accounts.of(List.of(told(1, "市教委", "没有师生死亡")), CHINA).latest())
                .isEmpty();
    }

    @Test
    void a_denial_of_a_rumour_is_no_hearsay() {
        List<Claim> claims =
                Accounts.of(List.of(told(90, "市教委", "网传学生死亡不属实，没有师生死亡")), CHINA).claims();
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().people().dead()).hasValue(0);
        assertThat(claims.getFirst().hearsay()).isFalse();
        assertThat(claims.getFirst().level()).isEmpty();
    }

    @Test
    void kind_and_place_are_what_most_tell_in_the_fullest_words_that_two_use() {
        Accounts accounts = Accounts.of(SIGNALS, CHINA);
        assertThat(accounts.kind()).isEqualTo(EmergencyKind.ACCIDENT);
        assertThat(accounts.place()).contains("城北区松涛路118号");
        assertThat(accounts.time()).contains("5月19日15时42分许");
    }

    @Test
    void complaints_are_no_account_of_an_emergency() {
        Accounts accounts = Accounts.of(
                List.of(
                        told(1, "12345", "小区消防通道被占，存在火灾隐患"),
                        told(2, "12345", "27路公交改线，老人看病不便"),
                        told(3, "12345", "工地夜间施工扰民")),
                CHINA);
        assertThat(accounts.kind()).isEqualTo(EmergencyKind.NONE);
        assertThat(accounts.claims()).isEmpty();
        assertThat(accounts.place()).isEmpty();
    }

    @Test
    void a_denial_that_names_the_number_does_not_confirm_it() {
        List<Claim> claims = Accounts.of(
                        List.of(
                                told(1, "微博", "听说松涛路爆炸死了40个人"),
                                told(9, "市应急局", "网传松涛路爆炸死亡40人系谣言，请勿传播"),
                                told(12, "某报", "市应急局通报：松涛路爆炸造成10人死亡。针对网传信息，请以官方发布为准")),
                        CHINA)
                .claims();
        assertThat(claims).extracting(claim -> claim.people().dead().orElse(-1)).containsExactly(10, 40);
        assertThat(claims).extracting(Claim::hearsay).containsExactly(false, true);
        assertThat(claims).extracting(Claim::signals).containsExactly(1, 1);
    }

    @Test
    void an_official_toll_that_may_still_rise_is_no_hearsay_and_a_rumour_in_brackets_is() {
        assertThat(Accounts.of(
                                List.of(
                                        told(1, "市应急局", "松涛路爆炸已造成10人死亡，死亡人数可能还会上升"),
                                        told(2, "某报", "疑似燃气泄漏爆炸，造成11人死亡"),
                                        told(3, "微博", "松涛路爆炸。听说死亡人数：40人"),
                                        told(4, "微博", "松涛路可能死了41个人")),
                                CHINA)
                        .claims())
                .extracting(claim -> claim.people().dead().orElse(-1) + (claim.hearsay() ? " hearsay" : ""))
                .containsExactly("41 hearsay", "40 hearsay", "11", "10");
    }

    @Test
    void short_cries_make_a_kind_together_and_dated_times_go_before_yesterday() {
        List<Told> cries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cries.add(told(i, "微博", "昨天松涛路爆炸，太吓人" + i));
        }
        assertThat(Accounts.of(cries, CHINA).kind()).isEqualTo(EmergencyKind.ACCIDENT);
        assertThat(Accounts.of(cries, CHINA).time()).contains("昨天");
        cries.add(told(20, "云河在线", "5月19日15时42分许松涛路发生爆炸"));
        assertThat(Accounts.of(cries, CHINA).time()).contains("5月19日15时42分许");
    }

    @Test
    void a_shorter_account_agrees_with_a_longer_one_only_at_the_borders_of_its_parts() {
        Accounts accounts = Accounts.of(
                List.of(told(1, "甲", "3月5日平安路发生爆炸"), told(2, "乙", "3月15日安路发生爆炸"), told(3, "丙", "3月5日平安路发生爆炸")), CHINA);
        assertThat(accounts.time()).contains("3月5日");
        assertThat(accounts.place()).contains("平安路");
        List<Told> other = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            other.add(told(i, "微博", (i < 2 ? "平安路" : "安路") + "发生爆炸" + i));
        }
        assertThat(Accounts.of(other, CHINA).place()).contains("安路");
    }

    @Test
    void a_claim_is_as_grave_as_the_gravest_that_says_it() {
        List<Claim> claims = Accounts.of(List.of(told(1, "甲", "死亡2人，受伤60人"), told(2, "乙", "死亡2人，重伤60人")), CHINA)
                .claims();
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().source()).isEqualTo("甲");
        assertThat(claims.getFirst().level()).contains(Level.II);
    }

    @Property(tries = 50)
    void the_order_in_which_signals_come_changes_nothing(@ForAll Random random) {
        List<Told> shuffled = new ArrayList<>(SIGNALS);
        Collections.shuffle(shuffled, random);
        assertThat(Accounts.of(shuffled, CHINA)).isEqualTo(Accounts.of(SIGNALS, CHINA));
        Told one = told(1, "甲", "松涛路爆炸死亡2人");
        Told other = told(1, "乙", "松涛路爆炸，2人死亡");
        assertThat(Accounts.of(List.of(one, other), CHINA)).isEqualTo(Accounts.of(List.of(other, one), CHINA));
    }
}
