package org.mingduo.radar;

import java.util.regex.Pattern;

/**
 * The forms of politeness around a demand: greetings and connectives before it, and the words of every appeal
 * (希望有关部门领导高度重视，尽快解决). They say nothing of what is asked, so they are neither shown at the
 * start of a demand nor compared.
 */
final class Appeals {
    private static final Pattern LEAD = Pattern.compile("^(?:[\\s，,、：:；“”\"'【】]+"
            + "|[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[①-⑳])[)）、.．:：]"
            + "|[①-⑳]"
            + "|第[一二三四五六七八九十][，,、：:]"
            + "|尊敬的[^，,：:！!]{0,14}[，,：:！!]"
            + "|(?:各位)?领导们?[您你]?们?好?[，,：:！!]"
            + "|[您你]们?好[，,！!：:]?"
            + "|(?:因此|所以|但是|可是|然而|而且|并且|另外|此外|同时|首先|其次|最后|在此|为此|那么|试问|再问|请问(?:一下)?|想?咨询一下|我想?问(?:一下)?)[，,：:]?)");

    /** 还居民一个安静的环境: what everybody wishes at the end. */
    private static final Pattern WISH =
            Pattern.compile("(?:归?还|给)(?:我们?|大家|广大|附近|小区|居民|业主|市民|群众|老?百姓)+(?:一[个片份]|以)[^，。]{0,16}");

    private static final int FORMULA = 0;

    /** Formulas of kind 0, and what people want done or told, a kind for each aim. */
    private static final WordTable WORDS = new WordTable()
            .with(
                    FORMULA,
                    "尊敬的 尊敬 各位 各级 领导们 领导 书记 市长 区长 县长 省长 局长 市委 市政府 区政府 县政府 政府 有关 相关 部门 单位 职能 主管 贵局 贵府"
                            + " 您们 您 你们 你 我们 我 咱们 咱 他们 大家 广大 全体 老百姓 百姓 居民们 居民 业主们 业主 市民们 市民 群众 人民 民众")
            .with(FORMULA, "恳请 恳求 请求 强烈 再次 要求 呼吁 希望 盼望 盼 望 建议 请问 请 咨询 麻烦 拜托 求助 求")
            .with(FORMULA, "能否 可否 能不能 可不可以 能够 能 可以 是否 是不是 有没有 到底 究竟 为什么 为何 为啥 凭什么 怎么 如何 难道 什么")
            .with(
                    FORMULA,
                    "尽快 尽早 早日 及时 马上 立即 立刻 抓紧 赶紧 认真 严肃 高度 积极 切实 妥善 彻底 真正 给予 予以 进行"
                            + " 重视 关注 关心 解决 处理 处置 回复 答复 回应 解答 帮忙 帮助 帮帮 帮 做主 出面 协调 督促 敦促")
            .with(FORMULA, "一下 此事 这件事 该问题 这个问题 此类问题 这类问题 上述问题 问题 情况 现象 谢谢 感谢 说法 为民 百忙之中 抽空 看到 留言")
            .with(FORMULA, "的 了 吗 呢 吧 啊 么 呀 是 在 和 与 及 对 为 这 那 个 该 此 也 都 还 就 又 再 被 把 给 让 到 从 于 以 并 而 但 有 没 不 会 要 想 一")
            .with(1, "取缔 取谛 关闭 关停 关掉 关门 搬迁 搬走 搬离 搬出 迁走 迁出 撤销 撤走 撤离 撤掉 铲除 拆除 停工 停产 停业 停建 停止 叫停 制止 禁止 取消")
            .with(2, "合法 不合法 违法 非法 违规 合规 不合规 合理 不合理 许可证 许可 手续 审批 批准 资质 证照")
            .with(3, "监管 管理 管一管 管管 谁管 谁来管 不作为 没人管 无人管 执法 查处 严查 彻查 严惩 严肃处理 追责 问责 整治 治理 处罚 调查 核查 核实")
            .with(4, "公布 公开 公示 发布 通报 告知 说明 解释")
            .with(5, "赔偿 补偿 退款 退费 退钱 退还 退房")
            .with(6, "什么时候 何时 几时 多久 哪天 进度 进展")
            .with(7, "公道 权益 维权 谋福利 为民做主 主持公道 公平 公正")
            .with(8, "谁负责 负责 责任");

    private static final int AIMS = 9;

    /** As how many terms an aim counts. */
    private static final int WEIGHT = 3;

    private Appeals() {}

    /** The sentence from its first word that says something. */
    static String begun(String sentence) {
        String rest = sentence;
        for (var lead = LEAD.matcher(rest); lead.find() && lead.end() < rest.length(); lead = LEAD.matcher(rest)) {
            rest = rest.substring(lead.end());
        }
        return rest;
    }

    /** What is asked without the words of asking, which become blanks. */
    static String core(String sentence) {
        return read(sentence, new boolean[AIMS], false);
    }

    /**
     * The core without names of places and with each aim as words of its own, so that 「取缔」 and 「搬走」 ask the same of
     * the same thing.
     */
    static String aims(String sentence) {
        boolean[] heard = new boolean[AIMS];
        String wished = sentence.contains("还") || sentence.contains("给")
                ? WISH.matcher(sentence).replaceAll(" ")
                : sentence;
        var terms = new StringBuilder(PlaceNames.without(read(wished, heard, true)));
        for (int aim = 1; aim < AIMS; aim++) {
            for (int i = 0; i < WEIGHT && heard[aim]; i++) {
                terms.append(" aim").append((char) ('a' + aim)).append((char) ('a' + i));
            }
        }
        return terms.toString();
    }

    private static String read(String sentence, boolean[] heard, boolean withoutAims) {
        var rest = new StringBuilder(sentence.length());
        for (int i = 0; i < sentence.length(); ) {
            WordTable.Word word = WORDS.at(sentence, i);
            if (word == null || (word.kind() != FORMULA && !withoutAims)) {
                int length = word == null ? 1 : word.text().length();
                rest.append(sentence, i, i + length);
                i += length;
            } else {
                heard[word.kind()] = true;
                rest.append(' ');
                i += word.text().length();
            }
        }
        return rest.toString();
    }
}
