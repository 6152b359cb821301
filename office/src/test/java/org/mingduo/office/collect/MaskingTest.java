package org.mingduo.office.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            请致电13812345678联系 | 请致电***********联系
            +86 138-1234-5678 | +** ***-****-****
            手机１３８１２３４５６７８ | 手机***********
            打010-62345678没人接 | 打***-********没人接
            （0731）8458 1234 | （****）**** ****
            电话：84581234，多谢 | 电话：********，多谢
            """)
    void telephone_numbers_are_masked_in_place(String written, String masked) {
        assertThat(Masking.mask(written)).isEqualTo(masked);
    }

    @Test
    void an_identity_number_with_a_right_check_character_is_masked() {
        // 110105194912310021 and 11010519491231002X are the examples of GB 11643-1999.
        assertThat(Masking.mask("身份11010519491231002X，本人")).isEqualTo("身份******************，本人");
        assertThat(Masking.mask("11010519491231002x")).isEqualTo("*".repeat(18));
    }

    @Test
    void an_order_number_that_only_looks_like_an_identity_number_stays() {
        assertThat(Masking.mask("订单110105194912310029")).isEqualTo("订单110105194912310029");
        assertThat(Masking.mask("编号11010519491331002X")).isEqualTo("编号11010519491331002X");
    }

    @Test
    void a_mistyped_identity_number_is_masked_when_its_writer_says_what_it_is() {
        assertThat(Masking.mask("身份证号：110105194912310029")).isEqualTo("身份证号：" + "*".repeat(18));
    }

    @Test
    void a_first_generation_identity_number_is_masked() {
        assertThat(Masking.mask("旧证110105491231002。")).isEqualTo("旧证***************。");
    }

    @Test
    void a_bank_card_is_masked_when_luhn_agrees() {
        assertThat(Masking.mask("卡6222 0212 3456 7890 128")).isEqualTo("卡**** **** **** **** ***");
        assertThat(Masking.mask("流水6222021234567890129")).isEqualTo("流水6222021234567890129");
        assertThat(Masking.mask("4111-1111-1111-1111")).isEqualTo("****-****-****-****");
    }

    @Test
    void numbers_that_belong_to_nobody_stay_readable() {
        for (String text : new String[] {
            "拨打12345和110、119", "客服400-820-8820", "2019年2月28日11时25分", "补贴12000000元", "距地铁1500米，共2019户", "G2栋320"
        }) {
            assertThat(Masking.mask(text)).isSameAs(text);
        }
    }
}
