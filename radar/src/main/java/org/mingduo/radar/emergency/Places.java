package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where it happened, as the report says it. Of the {@link PlaceChain}s in the first sentences, without those who tell
 * ({@link Telling}), that one is taken that says most where places are said: behind 在 or 位于 or at the beginning of a clause,
 * early, with more names, and with a happening behind it.
 */
final class Places {
    private static final int SENTENCES = 5;
    /** Letters of a sentence that are read. */
    private static final int READ = 300;

    private static final double AT_THE_BEGINNING = 2;
    private static final double LED_TO = 2.5;
    /** Only a known name is looked for anywhere. */
    private static final double ANYWHERE = 0.5;

    private static final double LATER_SENTENCE = 1.5;
    private static final double LATER_CLAUSE = 0.15;
    private static final double AREA = 0.5;
    private static final int AREAS = 4;
    private static final double ROAD = 1;
    private static final double SPOT = 0.5;
    private static final int SPOTS = 2;
    private static final double HAPPENS_HERE = 2;
    private static final double HAPPENS_NEXT = 1;
    /** A body acts there, or somebody is treated: no more than that. */
    private static final double OTHERWISE = 4;

    private static final Pattern LEADS = Pattern.compile(
            "(?<!(?<!出)现|存)在(?!建)|沿(?![线海途岸])|位于|地处|途经|途径|行至|行驶至|行驶到|驶至|发生于|(?<=[由关对等])于(?!田)|期间|通报|发布|爆料|网传|听说|据传|说|称|袭击了?|闯入|冲入|来到|发现|波及|路过|我[省区市县旗州镇乡]|该[市州县]|当地|市区|省城");
    /** A known name behind these is where somebody comes from or goes to, or is owned by. */
    private static final Pattern AWAY = Pattern.compile("(?:开往|来自|前往|驶往|送往|赶往|赶到|赶赴|从|距|距离|离|往|至|驻|对|由|的|和|沿|援建)$");

    private static final Pattern HAPPENS = Pattern.compile(
            "发生|突发|起火|着火|失火|大火|火灾|山火|相撞|追尾|撞|侧翻|翻|失控|爆炸|袭击|遭|受伤|死亡|中毒|呕吐|腹泻|腹痛|不适|症状|地震|震感|坍塌|垮塌|泄漏|事故");
    private static final Pattern BODY = Pattern.compile(
            "^(?:通报|发布|[市县区省州镇]?(?:公安|消防|交警|交管|警方|警察|民警|政府|人民政府|有关|党|委|卫生|疾控|疾病|地震局|地震台|林业|教育"
                    + "|民政|检察|法院|安监|城管|人大|宣传|森林公安|森林防火|旅游质|红十字|援助|记者|籍|牌照|监狱系统|外交|安全局|社|军|当局|官|网友|的?(?:医护|领导))|市委|县委|省委|委会|时间|等地)");
    private static final Pattern HOSPITAL = Pattern.compile("(?:医院|卫生院|中心)$");
    private static final Pattern TREATED = Pattern.compile("治疗|抢救|救治|观察|接受");

    /** What only says what kind of place it is. */
    private static final Pattern KIND = Pattern.compile(
            "(?:[闹山林市城郊老灾震景小社校厂全本旧]|住宅|部分|一些|整个|多条|多个|外面|平原|乡村|交叉|十字|自家|人口密集|震中附近|学校的?|中间车道"
                    + "|商业|银行|受灾|事发|出事|有关|一处|两地|几个|许多|高速|[\\p{IsHan}]?高层)?"
                    + "(?:区|市区|城区|道路|公路|高速|街道|村|市|路|地区|小区|社区|学校|医院|公司|工厂|大厦|超市|市场|广场|景区|车站|商场|公园|仓库|厂|小学|中学|大学|幼儿园|酒店|饭店|县|镇|省|城市|首都|当地|中心|隧道|食堂|水库|码头|宿舍楼|工地|机场|影院|电影院|烧烤店|农场|煤矿|矿山|派出所|监狱|桥|大桥|立交桥|新村|花园|水域)");

    /** Quotation marks, and what stands in brackets. */
    private static final Pattern ASIDE = Pattern.compile("[\"“”【】]|\\([^)\\n]{0,40}\\)");

    private static final Pattern SENTENCE = Pattern.compile("[。!?;\\n…]");
    private static final Pattern CLAUSE = Pattern.compile("[,:《》]");
    /** What may stand behind a time and belongs to it. */
    private static final Pattern BEHIND_TIME = Pattern.compile("^(?:起|左右|许|前后|,)*");

    private Places() {}

    private record Candidate(String text, double score) {}

    /**
     * @param title plain
     * @param told plain, without those who tell
     */
    static Optional<String> place(String title, String told) {
        List<Candidate> found = new ArrayList<>();
        int number = 0;
        String text = withoutTimes(ASIDE.matcher(told).replaceAll(""));
        for (String sentence : SENTENCE.split(text)) {
            if (!sentence.isBlank() && number < SENTENCES) {
                sentence(sentence, number++, found);
            }
        }
        Optional<String> best = best(found);
        if (best.isPresent()) {
            return best;
        }
        sentence(withoutTimes(title), 0, found);
        return best(found).or(() -> known(text)).or(() -> known(title));
    }

    /** Times are no part of a name: a comma stands for each. */
    private static String withoutTimes(String text) {
        var out = new StringBuilder();
        int done = 0;
        for (Times.Said time : Times.all(text)) {
            out.append(text, done, time.from()).append(',');
            Matcher behind = BEHIND_TIME.matcher(text).region(time.end(), text.length());
            done = behind.find() ? behind.end() : time.end();
        }
        return out.append(text.substring(done)).toString();
    }

    private static Optional<String> best(List<Candidate> found) {
        Candidate best = null;
        for (Candidate each : found) {
            best = each.score() > 0 && (best == null || each.score() > best.score()) ? each : best;
        }
        return Optional.ofNullable(best).map(Candidate::text);
    }

    private static void sentence(String sentence, int number, List<Candidate> found) {
        String[] clauses = CLAUSE.split(sentence.substring(0, Math.min(sentence.length(), READ)));
        for (int i = 0; i < clauses.length; i++) {
            String clause = clauses[i].strip();
            String next = i + 1 < clauses.length ? clauses[i + 1] : "";
            double late = LATER_SENTENCE * number + LATER_CLAUSE * i;
            add(clause, 0, AT_THE_BEGINNING - late, next, found);
            for (int at = 1; at + 1 < clause.length(); at++) {
                if (Gazetteer.end(clause, at) > 0
                        && !AWAY.matcher(clause.substring(Math.max(0, at - 3), at))
                                .find()) {
                    at = Math.max(at, add(clause, at, ANYWHERE - late, next, found) - 1);
                }
            }
            Matcher lead = LEADS.matcher(clause);
            while (lead.find()) {
                add(clause, lead.end(), LED_TO - late, next, found);
            }
        }
    }

    /** Weighs the chain that begins here; answers where it ends. */
    private static int add(String clause, int from, double score, String next, List<Candidate> found) {
        PlaceChain chain = PlaceChain.at(clause, from);
        String text = clause.substring(from, chain.end());
        String rest = clause.substring(chain.end());
        if (chain.isEmpty() || KIND.matcher(text).matches()) {
            return chain.end();
        }
        double names = AREA * Math.min(AREAS, chain.areas())
                + ROAD * Math.min(1, chain.roads())
                + SPOT * Math.min(SPOTS, chain.spots());
        double happens = HAPPENS.matcher(rest).find()
                ? HAPPENS_HERE
                : HAPPENS.matcher(next).find() ? HAPPENS_NEXT : 0;
        boolean treated = HOSPITAL.matcher(text).find() && TREATED.matcher(rest).find();
        double otherwise = BODY.matcher(rest).find() || treated ? OTHERWISE : 0;
        found.add(new Candidate(text, score + names + happens - otherwise));
        return chain.end();
    }

    /** The first known name. */
    private static Optional<String> known(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            int end = Gazetteer.end(text, i);
            if (end > 0) {
                return Optional.of(text.substring(i, end));
            }
        }
        return Optional.empty();
    }
}
