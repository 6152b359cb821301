package org.mingduo.radar.emergency;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of places that are often said without a word for what they are: the provinces and prefectures of China in short,
 * and the countries. Everything else is known by how it ends.
 */
final class Gazetteer {
    private static final String PROVINCES = "北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西"
            + " 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门";
    private static final String PREFECTURES = "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁"
            + " 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 锡林郭勒 阿拉善 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭"
            + " 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭 南京 无锡 徐州"
            + " 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵"
            + " 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州"
            + " 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌"
            + " 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架 长沙 株洲"
            + " 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远"
            + " 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 儋州 成都 自贡 攀枝花 泸州 德阳"
            + " 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖"
            + " 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林"
            + " 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 果洛 玉树 海西 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐"
            + " 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰 石河子";

    private static final String COUNTRIES =
            "中国 阿富汗 阿尔巴尼亚 阿尔及利亚 阿根廷 阿联酋 阿拉伯联合酋长国 阿曼 阿塞拜疆 埃及 埃塞俄比亚 爱尔兰 爱沙尼亚 安道尔 安哥拉 奥地利 澳大利亚 巴巴多斯 巴布亚新几内亚 巴哈马 巴基斯坦"
                    + " 巴拉圭 巴勒斯坦 巴林 巴拿马 巴西 白俄罗斯 保加利亚 贝宁 比利时 冰岛 波兰 玻利维亚 波黑 伯利兹 博茨瓦纳 不丹 布基纳法索 布隆迪 朝鲜 赤道几内亚 丹麦 德国 东帝汶 多哥 多米尼加"
                    + " 俄罗斯 厄瓜多尔 厄立特里亚 法国 菲律宾 斐济 芬兰 佛得角 冈比亚 刚果 哥伦比亚 哥斯达黎加 格林纳达 格鲁吉亚 古巴 圭亚那 哈萨克斯坦 海地 韩国 荷兰 黑山 洪都拉斯 基里巴斯 吉布提"
                    + " 吉尔吉斯斯坦 几内亚 几内亚比绍 加拿大 加纳 加蓬 柬埔寨 捷克 津巴布韦 喀麦隆 卡塔尔 科摩罗 科特迪瓦 科威特 克罗地亚 肯尼亚 拉脱维亚 莱索托 老挝 黎巴嫩 立陶宛 利比里亚 利比亚"
                    + " 列支敦士登 卢森堡 卢旺达 罗马尼亚 马达加斯加 马尔代夫 马耳他 马拉维 马来西亚 马里 马其顿 马绍尔群岛 毛里求斯 毛里塔尼亚 美国 蒙古 孟加拉 孟加拉国 秘鲁 密克罗尼西亚 缅甸 摩尔多瓦"
                    + " 摩洛哥 摩纳哥 莫桑比克 墨西哥 纳米比亚 南非 南苏丹 瑙鲁 尼泊尔 尼加拉瓜 尼日尔 尼日利亚 挪威 帕劳 葡萄牙 日本 瑞典 瑞士 萨尔瓦多 萨摩亚 塞尔维亚 塞拉利昂 塞内加尔 塞浦路斯"
                    + " 塞舌尔 沙特 沙特阿拉伯 圣马力诺 斯里兰卡 斯洛伐克 斯洛文尼亚 斯威士兰 苏丹 苏里南 索马里 所罗门群岛 塔吉克斯坦 泰国 坦桑尼亚 汤加 突尼斯 土耳其 土库曼斯坦 瓦努阿图 危地马拉"
                    + " 委内瑞拉 文莱 乌干达 乌克兰 乌拉圭 乌兹别克斯坦 西班牙 希腊 新加坡 新西兰 匈牙利 叙利亚 牙买加 亚美尼亚 也门 伊拉克 伊朗 以色列 意大利 印度 印度尼西亚 印尼 英国 约旦 越南"
                    + " 赞比亚 乍得 智利 中非";

    /** Names that are words as well: meant only where what they are, or what happens there, follows. */
    private static final Set<String> WORDS_TOO = Set.of("来宾", "安康", "日照", "大理", "三明", "长治", "中非");

    private static final String MEANT = "市区县州地路港洱发一、,。:";
    private static final int LONGEST = 8;
    private static final Set<String> NAMES = names();

    private Gazetteer() {}

    private static Set<String> names() {
        var names = new TreeSet<String>();
        for (String list : List.of(PROVINCES, PREFECTURES, COUNTRIES)) {
            names.addAll(List.of(list.split(" ")));
        }
        return names;
    }

    /** The end of the longest name that begins here, or -1. */
    static int end(CharSequence text, int from) {
        for (int end = Math.min(text.length(), from + LONGEST); end > from + 1; end--) {
            String name = text.subSequence(from, end).toString();
            if (NAMES.contains(name)) {
                boolean meant = end < text.length() && MEANT.indexOf(text.charAt(end)) >= 0;
                return !WORDS_TOO.contains(name) || meant ? end : -1;
            }
        }
        return -1;
    }
}
