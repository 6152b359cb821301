package org.mingduo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingduo.portal.Markup.Bold;
import org.mingduo.portal.Markup.Heading;
import org.mingduo.portal.Markup.Items;
import org.mingduo.portal.Markup.Link;
import org.mingduo.portal.Markup.Paragraph;
import org.mingduo.portal.Markup.Plain;

class MarkupTest {
    @Test
    void every_line_is_a_block_and_items_in_a_row_are_one_list() {
        assertThat(Markup.parse("## 情况 {brief}\n　　起火。\n- 甲\n- **乙**\n1. 丙").blocks())
                .containsExactly(
                        new Heading(2, List.of(new Plain("情况")), Content.BRIEF),
                        new Paragraph(List.of(new Plain("起火。"))),
                        new Items(false, List.of(List.of(new Plain("甲")), List.of(new Bold(List.of(new Plain("乙")))))),
                        new Items(true, List.of(List.of(new Plain("丙")))));
    }

    @Test
    void links_and_backslashes_are_read_within_a_line() {
        assertThat(Markup.parse("拨打[热线](tel:12345)，\\**不是粗体").blocks())
                .containsExactly(
                        new Paragraph(List.of(new Plain("拨打"), new Link("热线", "tel:12345"), new Plain("，**不是粗体"))));
    }

    @Test
    void a_labelled_section_ends_at_the_next_heading_of_its_level() {
        Markup text = Markup.parse("## 核实 {verification}\n甲\n### 细节\n乙\n## 其他\n丙\n## 防范 {precautions}\n丁");
        assertThat(text.contents()).containsExactly(Content.VERIFICATION, Content.PRECAUTIONS);
        assertThat(text.sections().get(Content.VERIFICATION)).hasSize(3);
        assertThat(text.sections().get(Content.PRECAUTIONS)).hasSize(1);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("<script>alert(1)</script>", "HTML is not allowed"),
                arguments("请看<img src=x onerror=alert(1)>", "HTML is not allowed"),
                arguments("[点这里](javascript:alert(1))", "a link is"),
                arguments("[点这里](javascript:alert)", "must start with https://"),
                arguments("[点这里](data:text/html,x)", "must start with https://"),
                arguments("[点这里](https://a.cn/\"onclick=x)", "must start with https://"),
                arguments("![图](https://a.cn/x.png)", "images are not allowed"),
                arguments("# 标题", "level 2 or 3"),
                arguments("#### 标题", "level 2 or 3"),
                arguments("##标题", "a heading is"),
                arguments("## 标题 {weather}", "is none of {brief}"),
                arguments("**没有结束", "never closes"),
                arguments("> 引文", "quotes, tables"),
                arguments("```", "quotes, tables"),
                arguments("* 项目", "not with '*'"),
                arguments("  - 嵌套", "list inside a list"),
                arguments(" \n ", "the text is empty"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_of_the_markup_is_refused_with_what_is_allowed(String source, String message) {
        assertThatThrownBy(() -> Markup.parse(source))
                .isInstanceOf(MarkupRefused.class)
                .hasMessageStartingWith("line 1: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_character_that_turns_the_text_around_is_refused_with_its_place() {
        assertThatThrownBy(() -> Markup.parse("第一行\n安全\u202E全安"))
                .hasMessage("line 2: the hidden character U+202E at column 3 is not allowed; delete it");
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused_and_nothing_else(@ForAll String source) {
        try {
            Markup.parse(source);
        } catch (MarkupRefused refused) {
            assertThat(refused.line()).isPositive();
        }
    }
}
