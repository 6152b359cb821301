package org.mingduo.radar.emergency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How places are written in Chinese: names end in a word for what they are, and begin where something stands that cannot
 * be part of a name. The lists are those of reports of emergencies.
 */
final class PlaceGrammar {
    /** What holds sentences together stands in no name; the names that have it all the same are told apart here. */
    private static final String LETTER = "(?:(?!"
            + oneOf("在 于(?!田) 的 从 由 向(?!阳) 与 及 被 把 将(?!军) 了 是 有(?!限) 对 并 也 又 已 到 往 至 等 这 该 此 每 某 各 些 我 你 他 名 辆"
                    + " 和(?![平田县政区路镇乡村谐美兴顺]) 因 受 请 据 为 以 而 且 但 则 当 时 分 许 约 使 让 说 称 位 处 驶 途 经(?![开济]) 沿 自(?!治|贡) 距 离 抵 赴 赶 遭 看 见 听 叫 刚 闯 那(?![加曲坡]) 路过 经过"
                    + " 一(?=[家处所座起个辆名条栋间片些位次声民农工超楼种行男女大小库塑纸带]) [两几多数](?:家|所|个|名|地)"
                    + " 造成 发生 突发 现场 记者 接到 导致 左右 前后 今早 昨夜 今夜 昨儿 网传 听说 据传 通报 发布 爆料 附近 境内 目前 期间 进入 全境 共(?![和青]) 接[到县报警] 连续 接连 相继 陆续 先后 迄今 普遍 再次 一夜 表示 行驶 驾驶 来自 开往 整个"
                    + " 事故 爆炸 火灾 地震 袭击 起火 着火")
            + ")[\\p{IsHan}・·-])";

    /** 市 in 城市, 市场 and the like, and an area whose name goes on as a road's (徽州大道), are none. */
    private static final String AREA = LETTER + "{1,10}?"
            + oneOf("自治区 自治州 自治县 自治旗 特区 边疆区 地区 共和国 省(?![级内道长城]) (?<!城)市(?![场民区长直级里面]|政工) 州(?![市县区际]) 县(?![城级长内道])"
                    + " 区(?![域间内长别分]) 旗(?![下帜]) 镇(?![长级静]|中心) 乡(?![村镇亲长下道]) 街道(?![上两]) 村(?![民庄长落干支里])(?:委会)? 居委会 嘎查 苏木 圩(?!子) 邦 半岛 群岛"
                    + " 岛(?![国上市县区])")
            + "(?!大道|大街|公路|高速|[东南西北中]?路|街)";

    private static final String NUMBERED_ROAD =
            "[GSXYZ]\\d{1,4}(?:国道|省道|县道|线|\\p{IsHan}{2,4}高速(?:公路)?)?|新?(?:[A-Z]?\\d{1,4}|[一二三四五六七八九〇零十百]{1,4})(?:国道|省道|县道|乡道)"
                    + "|(?:国道|省道|县道)[A-Z]?\\d{1,4}线?|[东南西北]?[二三四五六]环(?:内环|外环|路)?";
    private static final String NAMED_ROAD = LETTER + "{0,8}?(?:[至往]" + LETTER + "{2,4}?)?(?:方向)?的?"
            + oneOf("[一二三四]级公路 高速公路 高速路? 公路 大道 大街 步行街 街(?![道上头坊]) 路(?![面边上政程过段口途人况线障])")
            + "(?:[东南西北](?=[发段口,。与右\\d]|$))?(?:\\d{1,4}号)?|" + LETTER + "{1,6}?(?:弄|胡同)";
    private static final String CROSSING =
            "[与和]" + LETTER + "{1,8}?(?:路|街|大道|公路)(?:的|相交的|交叉的)?(?:交汇处|交会处|交叉口|交叉路口|十字路口处?|路口)?";
    private static final String STRETCH = "(?:" + LETTER + "{1,6}[往至]" + LETTER + "{1,6}?方向)?" + LETTER
            + "{0,4}\\d+(?:\\.\\d+)?(?:公里|KM)(?:\\+?\\d+(?:米|M))?处?|" + LETTER + "{1,8}?(?:路段|段)";

    private static final String SPOT = LETTER + "{0,14}?"
            + oneOf(
                    "服务区 收费站 立交桥 立交 大桥 桥(?![梁面上下洞]) 隧道 广场 小区 社区 大厦 商场 市场 商城 购物中心 超市 工业园区? 工业区 产业园区? 园区 开发区"
                            + " 厂(?![长房家方乡镇村]) (?<!市)中心(?![城区校]) 工地 仓库 公司 学校 中学 小学 大学 学院 附中 幼儿园 医院 酒店 饭店 宾馆 清真寺 火车站 汽车站 车站"
                            + " 地铁站 出站口 机场 景区 公园 林场 林业局 农场 矿区 煤矿 [金银铁铜铝铅锌锡钨锰钒稀]矿 矿山 矿井 古镇 海域 近海 监狱 水库 码头 疗养院 检验所 干休所 新村 花园 灯船 灯塔 渡口 水域 江段 河段 食堂 办事处 营业厅 信用社 派出所 烧烤店 卡点 电影院 影院 美食城 农贸市场 合作社 养老院 敬老院 宿舍楼");

    /** A name without an ending, behind a word that says what it is. */
    private static final String CAPITAL =
            "(?:首都|首府|城市|胜地|岛国)" + LETTER + "{2,6}?(?=发生|接连|连续|遭|外|附近|[\\d一三两几多]|[东南西北]|[的,。]|$)";
    /** A name without an ending, behind a larger place and right before what happens there. */
    private static final String BARE = LETTER + "{2,4}?(?=发生|突发|接连|连续|附近|交界|遭)";
    /** What leads on inside of a chain, and belongs to it where a name follows. */
    private static final String BETWEEN = oneOf(
            "境内的? 内的? 市中心 中心 (?:[东南西北]{1,2}|中)部的? 首府 首都 省城 经济首都 红海沿岸 旅游胜地 [东南西北]{0,2}部?城市" + " [至往与和、] 的(?=高速|公路)");

    private static final String LAST = oneOf("境内 [东南西北]{1,2}方 近海 附近海域 海域 沿岸 (?:[东南西北]{1,2}|中)部(?:海域)?");

    /** What a piece of a chain is. */
    enum Piece {
        NUMBERED_ROAD(PlaceGrammar.NUMBERED_ROAD),
        AREA(PlaceGrammar.AREA),
        NAMED_ROAD(PlaceGrammar.NAMED_ROAD),
        SPOT(PlaceGrammar.SPOT),
        CAPITAL(PlaceGrammar.CAPITAL),
        BARE(PlaceGrammar.BARE),
        /** Behind a road. */
        ON_THE_ROAD(CROSSING + "|" + STRETCH),
        BETWEEN(PlaceGrammar.BETWEEN),
        LAST(PlaceGrammar.LAST);

        private final Pattern pattern;

        Piece(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        /** Where the shortest piece ends that begins here; {@code at} where none does. */
        int end(String text, int at) {
            Matcher m = pattern.matcher(text)
                    .region(at, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            return m.lookingAt() ? m.end() : at;
        }

        boolean road() {
            return this == NUMBERED_ROAD || this == NAMED_ROAD;
        }
    }

    private PlaceGrammar() {}

    private static String oneOf(String words) {
        return "(?:" + words.replace(' ', '|') + ")";
    }
}
