package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ＡＢＣ１２３　全角, abc123 全角",
                "燃气&nbsp;爆炸&#65;&#x42;, 燃气 爆炸ab",
                "a<br/>b, \"a\nb\"",
                "<p class=\"\"x\"\">段落</p>, 段落",
                "3<5 且 7>6, 3<5 且 7>6",
                "看这里 https://t.cn/A6xyz?x=1 谢谢, 看这里   谢谢",
                "转发微博, ''",
                "真的吗//@老王:是真的, 真的吗 是真的",
                "回复@小李:知道了, 知道了",
                "RT @who: news, news",
                "哭了[泪][doge], 哭了",
                "邮箱 a@b.cn, 邮箱 a@b.cn",
                "写在[方括号里的正经话], 写在[方括号里的正经话]",
                "右\u202E左\u200B字, 右左字",
                "坏\uD83D字, 坏字",
                "火🔥了, 火 了"
            })
    void only_the_words_are_left(String raw, String clean) {
        assertThat(Cleaning.clean(raw)).isEqualTo(clean.equals("''") ? "" : clean);
    }

    @Test
    void what_unfolds_under_normalising_stays_within_the_bound() {
        assertThat(Cleaning.clean("\uFDFA".repeat(20_000)).length()).isLessThanOrEqualTo(Cleaning.READ);
    }

    @Test
    void unclosed_marks_are_read_as_text() {
        assertThat(Cleaning.clean("<".repeat(50) + "&".repeat(50) + "[".repeat(50) + "正文"))
                .endsWith("正文");
    }
}
