package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceBookTest {
    private final PlaceBook book = new PlaceBook();

    @Test
    void a_story_happens_where_most_of_its_signals_say() {
        book.told("投诉A2区丽发新城附近的搅拌站");
        book.told("A市A2区暮云街道丽发新城小区旁边建搅拌站，噪音扰民");
        book.told("丽发新城的居民不敢开窗，请到万家丽南路看看");
        assertThat(names()).containsExactly("A2区", "丽发新城");
    }

    @Test
    void the_longer_name_is_taken_where_most_signals_write_it() {
        book.told("伊景园滨河苑捆绑销售车位");
        book.told("关于伊景园滨河苑车位捆绑的投诉");
        book.told("武广新城伊景园滨河苑强制买车位");
        assertThat(names()).containsExactly("伊景园滨河苑");
    }

    @Test
    void a_theme_of_many_places_names_the_districts_and_no_spot() {
        book.told("A3区西湖花园旁工地通宵施工");
        book.told("A3区咸嘉路晚上施工扰民");
        book.told("A7县星沙大道工地噪音太大");
        book.told("A7县楚绣城夜间施工");
        book.told("A4区万国城旁边夜里打桩");
        assertThat(names()).containsExactly("A3区", "A7县");
    }

    @Test
    void a_spot_that_stands_out_is_named_where_nothing_else_is_known() {
        for (int i = 0; i < 12; i++) {
            book.told("通报又出来了，伤亡人数还在变");
        }
        book.told("松涛路爆炸事故通报");
        book.told("松涛路的通报又更新了");
        assertThat(names()).isEmpty();
        book.told("在松涛路爆炸中遇难");
        assertThat(names()).containsExactly("松涛路");
        book.told("望潮路也封了");
        book.told("望潮路何时通车");
        assertThat(names()).isEmpty();
    }

    @Test
    void real_names_are_read_like_codes() {
        book.told("岳麓区麓谷街道麓谷小镇门口的公交站什么时候恢复");
        book.told("请问岳麓区麓谷街道的公交站为何取消");
        assertThat(names()).containsExactly("岳麓区", "麓谷街道");
    }

    @Test
    void kinds_of_places_are_no_places() {
        book.told("小区幼儿园旁边的马路一直没有路灯，请政府和社区管一管");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_name_begins_behind_what_is_said_of_the_place() {
        book.told("建议收回东升路的地块");
        assertThat(names()).containsExactly("东升路");
        book.told("其中东升路何时通车，请问东升路口的灯何时亮");
        book.told("通过东升路去学校太绕");
        assertThat(names()).containsExactly("东升路");
    }

    @Test
    void a_park_or_school_with_a_name_is_a_place_and_any_park_or_school_is_none() {
        book.told("坚决反对在洪山公园建变电站");
        assertThat(names()).containsExactly("洪山公园");
        var others = new PlaceBook();
        others.told("能否增加公办小学和体育公园，附近中学太少，一所民办学校也没有，市政务中心又远");
        assertThat(others.places()).isEmpty();
    }

    @Test
    void what_is_left_of_the_name_before_begins_none() {
        book.told("金星区区域划分不清，穿过大道金星路");
        assertThat(names()).containsExactly("金星区", "金星路");
    }

    @Test
    void a_name_that_would_be_too_long_to_be_one_is_left_out() {
        book.told("喧嚣不断令居民愤怒难眠彻夜路");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_book_that_is_full_keeps_what_was_named_more_than_once() {
        book.told("丽发新城停水");
        book.told("丽发新城又停水");
        for (char c = '一'; c < '一' + 3 * PlaceBook.MOST; c++) {
            book.told("甲" + c + "丙路停水");
        }
        for (int i = 0; i < 3 * PlaceBook.MOST; i++) {
            book.told("丽发新城停水");
        }
        assertThat(names()).contains("丽发新城");
    }

    @Test
    void texts_that_leave_take_their_places_with_them() {
        book.told("丽发新城的搅拌站");
        book.told("丽发新城的粉尘");
        book.told("楚绣城的麻将馆");
        book.untold("丽发新城的搅拌站");
        book.untold("丽发新城的粉尘");
        assertThat(names()).containsExactly("楚绣城");
    }

    private List<String> names() {
        return book.places().stream().map(Story.Place::name).toList();
    }
}
