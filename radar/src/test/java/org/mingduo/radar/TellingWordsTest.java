package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads of a story and of the reasons: words as they are, cut from nothing. */
class TellingWordsTest {
    private final Radar radar = new Radar(RadarLimits.USUAL);
    private int heard;

    @Test
    void a_reason_names_the_place_without_the_letters_around_it() {
        hear("A市伊景园滨河苑的车位");
        assertThat(shared(hear("投诉A市伊景园滨河苑的物业"))).contains("伊景园滨河苑").noneMatch(term -> term.startsWith("市"));
    }

    @Test
    void a_word_that_begins_like_a_rag_stays_whole() {
        hear("月湖市场监管所不作为");
        assertThat(shared(hear("市场监管所今天又关门")))
                .anyMatch(term -> term.startsWith("市场监管"))
                .noneMatch(term -> term.startsWith("场监管"));
    }

    @Test
    void a_name_keeps_the_letter_that_it_never_stands_without() {
        Placement.Opened story = (Placement.Opened) hear("望潮路堵死了");
        hear("望潮路的红绿灯坏了");
        hear("谁去望潮路看看");
        hear("望潮路还是不通");
        assertThat(keywords(story)).contains("望潮路").doesNotContain("潮路");
    }

    @Test
    void a_name_is_not_shown_without_its_head_where_too_few_say_it_to_tell() {
        Placement.Opened story = (Placement.Opened) hear("上坎镇停水，井也干了");
        hear("上坎镇停水三天");
        hear("停水三天，井也干了");
        assertThat(keywords(story)).contains("停水三天").noneMatch(word -> word.startsWith("坎镇"));
    }

    @Test
    void what_only_leads_to_a_name_is_no_part_of_it() {
        Placement.Opened story = (Placement.Opened) hear("望松涛路早日通车");
        hear("望松涛路的灯早日修好");
        hear("望松涛路不再封");
        hear("松涛路还是不通");
        assertThat(keywords(story)).contains("松涛路").doesNotContain("望松涛路");
    }

    @Test
    void people_who_are_counted_begin_no_word() {
        Placement.Opened story = (Placement.Opened) hear("人民路爆炸致3人受伤");
        hear("人民路爆炸已有5人受伤");
        hear("人民路爆炸，12人受伤送医");
        assertThat(keywords(story)).contains("受伤", "人民路爆炸").doesNotContain("人受伤");
    }

    @Test
    void a_decay_that_lessens_nothing_is_not_said() {
        assertThat(new Reason.Decay(Duration.ofMinutes(4), 0.9999).zh()).isEqualTo("距该话题最近一次出现 4 分钟");
        assertThat(new Reason.Decay(Duration.ofSeconds(4), 1).zh()).isEqualTo("距该话题最近一次出现不到 1 分钟");
        assertThat(new Reason.Decay(Duration.ofHours(9), 0.98).en())
                .isEqualTo("9 hours from the story's nearest signal, decay factor 0.98");
    }

    private Placement hear(String text) {
        return radar.accept(Signal.of("s" + heard++, text));
    }

    private List<String> keywords(Placement.Opened story) {
        Story now = radar.story(story.story().orElseThrow()).orElseThrow();
        assertThat(now.signals()).isEqualTo(heard);
        return now.keywords().stream().map(Story.Keyword::text).toList();
    }

    private static List<String> shared(Placement placement) {
        return placement.reasons().stream()
                .filter(Reason.SharedTerms.class::isInstance)
                .flatMap(reason -> ((Reason.SharedTerms) reason).terms().stream())
                .map(Reason.Term::text)
                .toList();
    }
}
