package org.mingduo.radar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of places in a text, by their last characters (区, 街道, 新城, 小区, 路) and by codes such as {@code A7县}. There
 * is no gazetteer, so where a name begins is a guess: names that follow each other without a word between are
 * given alone and joined, and {@link PlaceBook} lets the signals of a story decide.
 */
final class PlaceNames {
    /** Names taken of one text. */
    static final int MOST = 24;

    /** Characters of a text that are read: who complains says early where. */
    private static final int READ = 600;

    private static final int JOINED = 3;

    private static final int BREAK = 0;
    private static final int DISTRICT = 1;
    private static final int CITY = 2;
    private static final int SPOT = 3;

    /** Words that lead to a place or away from it, and the ends of names. A city says too little to be a story's place. */
    private static final WordTable WORDS = new WordTable()
            // where something lies
            .with(BREAK, "位于 坐落 座落 地处 附近 旁边 周边 门口 对面 之间 范围 以东 以西 以南 以北 南面 北面 东面 西面 于 住 离 距 沿 靠 临 到 往 去 来 家住 现住")
            // what people do with it
            .with(
                    BREAK,
                    "反映 投诉 咨询 举报 请问 希望 要求 建议 申请 购买 出售 出租 租赁 收回 联系 尝试 取缔 关闭 关停 搬迁 拆除 严查 查处 整治 取消 停止 恢复 公布 开通 解决 保证 保障"
                            + " 建设 修建 新建 扩建 改建 兴建 在建 建成 设立 设置 开设 增设 安装 安排 加快 加强 加大 推进 推动 规划 启动 开展 举办 参加 提供 发展 实行 实施 执行 进行 负责 组织 配合 支持 维护"
                            + " 通过 经过 途经 穿过 连接 连通 前往 进入 来到 回到 离开 外迁 迁至 迁往 改道 纳入 划入 归入 告知 简称 代表")
            // what holds sentences together
            .with(
                    BREAK,
                    "关于 作为 属于 下属 属下 所属 整个 所有 目前 现在 尽快 尽早 早日 及时 必须 因为 由于 以及 没有 有关 相关 涉及 针对 对于 根据 按照 其中 另外 此外 因此 所以 但是 如果 假如 虽然 不过"
                            + " 而且 并且 或者 只有 只要 只能 还有 还是 就是 都是 不是 不要 不能 不会 正在 已经 曾经 一直 仍然 可以 能够 应该 应当 需要 立即 即将 同时 例如 比如 以下 上述 当初 如今 什么 怎么 哪里"
                            + " 一条 两条 几条 一座 一处 一家 一所 一次 一下 很多 许多 大量 部分 免费 大型 小型 小孩"
                            + " 的 在 是 对 从 由 为 和 与 及 或 把 被 给 向 我 咱 你 您 他 她 们 该 本 这 那 此 每 某 各 个 些 请 至 等 将 已 让 使 了 着 就 也 都 又 还 而 有 转")
            // what an ending begins
            .with(BREAK, "城铁 城轨 城际 城区 城乡 城镇 城市 城管 城建 区别 区分 区间 区域 农村 省会 省级 省内 全省 市场 市民 市政 市委 市区 市面 市容 市长 市直 市内 市级")
            .with(DISTRICT, "区 县")
            .with(CITY, "省 市 州")
            .with(SPOT, "街道 镇 乡 大道 路 街 巷")
            .with(SPOT, "小区 社区 新城 新村 花园 家园 公寓 大厦 广场 公馆 名都 名苑 名邸 国际 中心 学校 医院 小学 中学 大学 城 苑 府 邸 湾 园 村");

    /** What ends like a name and is none: kinds of places, and words that happen to end so. */
    private static final Pattern KIND = Pattern.compile(
            "(?:.{0,2}(?:幼儿|校|家|田|果|庄|菜|产业|工业|科技)园|(?:.?|.?(?:森林|湿地|郊野|社区|体育|城市|市民|主题|生态|文化|附近))公园|.{0,2}(?:小|社)区|.*(?:政|学|官)府"
                    + "|.?(?:农|乡|全|新|行政|自然|城中)村|.*(?:道|马|铁|线)路|.?公路|.{0,2}(?:高速公|乡村公|农村公|高速|快速|主干|环|网|思|出|一|半|走|修|问|十字|让|绕|上下班|铺|跑)路"
                    + "|.{0,3}(?:旧|商|全|省|进|县|入|市|同|[东南西北]|长)城|.?(?:逛|上|步行|沿|整条|临|老)街"
                    + "|(?:.?|.*(?:附近|周边|重点|民办|公办|私立|公立|配套|初级|高级|普通|示范|优质|就近|学区|就读|农村|乡村|市属|县级|九年|多所|建))(?:小|中|大)学|.{0,2}(?:城|乡|购物|服务|市|市民|活动|务|政务|商业|开发|不动产|交流|管理|指挥|营销|售楼|培训)镇?中心"
                    + "|.?(?:(?:公立|民营|私立)?医院|(?:公办|民办|公立|私立|实验|职业)?学校|国际|广场|公寓|大厦|新城)|.?乡镇)");

    /** What stands before 区 in words that name no district. */
    private static final String NO_DISTRICT = "小社市地园校城辖片厂库住生新物假民业活公学下放改政育心灾发";

    /** What ends the name before, where one is, and begins none. */
    private static final List<String> LEFT_OVER = List.of("大道", "街道", "路", "区", "市");

    /** A district or county by code or name; anything else is a spot inside one. */
    record Name(String text, boolean district) {}

    private interface Found {
        void name(int from, int until, int kind);
    }

    private PlaceNames() {}

    /** The different names of a text in the order they come. */
    static Set<Name> of(String text) {
        Set<Name> names = new LinkedHashSet<>();
        String read = text.length() > READ ? text.substring(0, READ) : text;
        int[] begins = new int[JOINED];
        int[] row = {0, -1};
        scan(read, (from, until, kind) -> {
            if (from != row[1] || kind != SPOT) {
                row[0] = 0;
            }
            row[1] = until;
            if (kind == DISTRICT && names.size() < MOST) {
                names.add(new Name(read.substring(from, until), true));
            } else if (kind == SPOT) {
                if (row[0] == JOINED) {
                    System.arraycopy(begins, 1, begins, 0, JOINED - 1);
                    row[0]--;
                }
                begins[row[0]++] = from;
                for (int i = row[0] - 1; i >= 0 && names.size() < MOST; i--) {
                    String name = read.substring(begins[i], until);
                    if (!KIND.matcher(name).matches()) {
                        names.add(new Name(name, false));
                    }
                }
            }
        });
        return names;
    }

    /** The text with a blank for each name of a place. */
    static String without(String text) {
        var rest = new StringBuilder(text);
        scan(text, (from, until, kind) -> {
            for (int i = from; i < until; i++) {
                rest.setCharAt(i, ' ');
            }
        });
        return rest.toString();
    }

    private static void scan(String text, Found found) {
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            WordTable.Word word = named(text.charAt(i)) ? WORDS.at(text, i) : null;
            int end = i + (word == null ? 1 : word.text().length());
            if (word == null) {
                start = named(text.charAt(i)) ? start : end;
            } else if (word.kind() == BREAK) {
                start = end;
            } else {
                int from = from(text, start, i, word);
                if (from >= 0) {
                    found.name(from, end, word.kind());
                    start = end;
                }
            }
            i = end;
        }
    }

    /** Where the name before an ending begins, or -1 where none does. */
    private static int from(String text, int start, int at, WordTable.Word word) {
        boolean whole = word.kind() != SPOT;
        int code = code(text, start, at);
        if (code >= 0 && (whole || word.text().equals("路") || word.text().equals("街"))) {
            return code;
        }
        if (word.kind() == DISTRICT && at > 0 && NO_DISTRICT.indexOf(text.charAt(at - 1)) >= 0) {
            return -1;
        }
        boolean letter = word.text().length() == 1;
        int longest = whole ? 3 : letter ? 6 : 8;
        int least = whole || letter ? 2 : 1;
        int from = Math.max(start, at - longest);
        if (!whole && from > start) {
            return -1; // longer than names are: it begins somewhere inside, and nobody knows where
        }
        for (int i = at - 1; i >= from && whole; i--) {
            from = han(text.charAt(i)) ? from : i + 1;
        }
        for (String end : LEFT_OVER) {
            from += text.startsWith(end, from) && from + end.length() <= at ? end.length() : 0;
        }
        return at - from >= least ? from : -1;
    }

    /** The beginning of a code such as {@code A7} that ends here, or -1. */
    private static int code(String text, int start, int at) {
        int digits = at;
        while (digits > start && at - digits < 2 && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits > start && text.charAt(digits - 1) >= 'A' && text.charAt(digits - 1) <= 'Z' ? digits - 1 : -1;
    }

    private static boolean named(char c) {
        return han(c) || (c < 128 && Character.isLetterOrDigit(c));
    }

    private static boolean han(char c) {
        return c >= '一' && c <= '龥';
    }
}
