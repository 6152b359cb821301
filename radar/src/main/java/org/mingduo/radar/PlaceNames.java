package org.mingduo.radar;

import java.util.LinkedHashSet;
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
            .with(
                    BREAK,
                    "位于 坐落 座落 地处 附近 旁边 周边 反映 投诉 咨询 举报 关于 请问 希望 要求 购买 小孩 作为 属于 家住 现住 整个 所有 目前 现在 尽快 尽早 早日 及时 取缔 关闭 关停 搬迁 拆除 严查 查处 整治 取消 停止 恢复 公布 开通 必须 保证 解决 因为 由于"
                            + " 以及 没有")
            .with(
                    BREAK,
                    "的 在 是 对 从 由 为 和 与 及 把 被 给 向 我 你 您 他 她 们 该 本 这 那 此 每 某 各 请 至 等 将 已 让 使 于 住 离 距 沿 靠 临 到 往 去 来 了 着"
                            + " 就 也 都 又 还 而")
            .with(BREAK, "城铁 市场 市民 市政 市委 市区 市面 市容 市长 市直 市内 市级")
            .with(DISTRICT, "区 县")
            .with(CITY, "市 州")
            .with(SPOT, "街道 镇 乡 大道 路 街 巷")
            .with(SPOT, "小区 社区 新城 新村 花园 家园 公寓 大厦 广场 公馆 名都 名苑 名邸 国际 中心 学校 医院 小学 中学 大学 城 苑 府 邸 湾 园 村");

    /** What ends like a name and is none: kinds of places, and words that happen to end so. */
    private static final Pattern KIND =
            Pattern.compile("(?:.{0,2}(?:幼儿|校|公|家|田|果|庄|菜|产业|工业|科技)园|.{0,2}(?:小|社)区|.*(?:政|学|官)府"
                    + "|.?(?:农|乡|全|新|行政|自然|城中)村|.{0,2}(?:道|马|公|铁|高速|线|网|思|出|一|半|走|修|问|十字|让|绕|上下班|铺)路"
                    + "|.{0,3}(?:旧|商|全|省|进|县|入|市|[东南西北]|长)城|.?(?:逛|上|步行|沿|整条|临)街"
                    + "|.{0,2}(?:小|中|大)学|.{0,2}(?:城|乡|购物|服务|市|市民|活动|政务|商业|开发)镇?中心"
                    + "|.?(?:医院|学校|国际|广场|公寓|大厦|新城)|.?城镇|.?乡镇)");

    /** What stands before 区 in words that name no district. */
    private static final String NO_DISTRICT = "小社市地园校城辖片厂库住生新物假民业活公";

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
        int longest = whole ? 3 : 6;
        int least = whole || word.text().length() == 1 ? 2 : 1;
        int from = Math.max(start, at - longest);
        for (int i = at - 1; i >= from && whole; i--) {
            from = han(text.charAt(i)) ? from : i + 1;
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
