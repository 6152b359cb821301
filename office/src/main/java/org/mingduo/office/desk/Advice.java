package org.mingduo.office.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.desk.Rows.ConferenceRow;
import org.mingduo.office.desk.Rows.DraftRow;
import org.mingduo.office.desk.Rows.GradeAdvice;
import org.mingduo.office.desk.Rows.MatterRow;
import org.mingduo.office.desk.Rows.NextStep;
import org.mingduo.office.desk.Toll.Recorded;
import org.mingduo.radar.emergency.Level;

/**
 * What the desk suggests, always with the reason; a person decides. Pure: it reads the rows of the page and nothing else.
 *
 * <p>Casualties and the thresholds of 生产安全事故报告和调查处理条例 (国令493) 第三条 are the radar's.
 */
final class Advice {
    private static final List<String> CONTENTS = List.of("brief", "verification", "measures", "precautions");

    private Advice() {}

    /** The most urgent thing to do in a matter, in the order in which a night unfolds. */
    static NextStep next(
            MatterRow matter,
            List<Ring> rings,
            List<DraftRow> drafts,
            List<ConferenceRow> conferences,
            Set<String> covered,
            Instant now,
            Words w) {
        if (!matter.open()) {
            return new NextStep(
                    w.s("事项已办结", "The matter is closed"),
                    w.s("记录与时限保留备查。", "Its record and its clocks stay for anyone to check."),
                    "",
                    false,
                    null);
        }
        Optional<DraftRow> approved =
                drafts.stream().filter(d -> d.state().equals("approved")).findFirst();
        if (approved.isPresent()) {
            return new NextStep(
                    w.s(
                            "发布《" + approved.get().title() + "》",
                            "Publish “" + approved.get().title() + "”"),
                    w.s("已经第二人审核通过。", "A second person has approved it."),
                    "#d-" + approved.get().id(),
                    true,
                    null);
        }
        Optional<DraftRow> waiting =
                drafts.stream().filter(d -> d.state().equals("drafted")).findFirst();
        if (waiting.isPresent()) {
            return new NextStep(
                    w.s(
                            "审核《" + waiting.get().title() + "》",
                            "Approve “" + waiting.get().title() + "”"),
                    w.s("起草人不能审核自己的稿件。", "Its author cannot approve it."),
                    "#d-" + waiting.get().id(),
                    true,
                    null);
        }
        Optional<Ring> nearest = rings.stream()
                .filter(r -> r.status().equals("OPEN") || r.status().equals("OVERDUE"))
                .filter(r -> r.due() != null && !r.conditional())
                .min(Comparator.comparing(r -> r.due() == null ? Instant.MAX : r.due()));
        boolean event = matter.kind().equals("emergency") || matter.kind().equals("concern");
        if (event && !covered.contains("brief")) {
            return new NextStep(
                    w.s("发布第一份简要信息", "Publish the first brief facts"),
                    w.s(
                            "第一时间告诉公众发生了什么、该怎么做，不必等全部查清。",
                            "Tell people at once what happened and what to do; do not wait for everything to be known."),
                    "#draft",
                    true,
                    nearest.map(Ring::due).orElse(null));
        }
        if (matter.kind().equals("emergency") && matter.level() == null) {
            return new NextStep(
                    w.s("确定事件等级", "Fix the grade"),
                    w.s(
                            "特别重大、重大事件须在24小时内举行新闻发布会，时限从事发起算。",
                            "Levels I and II need a press conference within 24 hours of the event."),
                    "#grade",
                    true,
                    null);
        }
        List<String> missing = new ArrayList<>(CONTENTS);
        missing.removeAll(covered);
        if (event && !missing.isEmpty()) {
            return new NextStep(
                    w.s("补充发布：", "Still to be told: ")
                            + String.join(
                                    w.s("、", ", "),
                                    missing.stream().map(w::content).toList()),
                    w.s("四项内容要求尚未全部覆盖。", "The four contents are not complete."),
                    "#draft",
                    false,
                    null);
        }
        Optional<ConferenceRow> announced =
                conferences.stream().filter(c -> c.state().equals("announced")).findFirst();
        if (announced.isPresent()) {
            return new NextStep(
                    announced.get().scheduledAt().isAfter(now)
                            ? w.s("筹备新闻发布会", "Prepare the press conference")
                            : w.s("记录发布会已举行", "Record that the conference was held"),
                    announced.get().place() + w.s("，定于", ", set for"),
                    "#briefing",
                    false,
                    announced.get().scheduledAt());
        }
        if (nearest.isPresent()) {
            Ring ring = nearest.get();
            return new NextStep(
                    ring.title(),
                    ring.state().equals("late")
                            ? w.s(
                                    "期限已过，请尽快办理；系统已记录逾期。期限为",
                                    "The due has passed; do it now. The miss is on record. It was due")
                            : w.s("最近的期限：", "The nearest due:"),
                    "#o-" + ring.id(),
                    !ring.state().equals("running"),
                    ring.due());
        }
        boolean followUp = rings.stream()
                .anyMatch(r -> r.status().equals("OPEN") && r.state().equals("promptly"));
        return followUp
                ? new NextStep(
                        w.s("发布后续信息", "Publish what is new"),
                        w.s("有新进展尚未告诉公众。", "There is progress that the public has not been told."),
                        "#draft",
                        false,
                        null)
                : new NextStep(
                        w.s("眼下没有到期的事", "Nothing is due now"),
                        w.s(
                                "继续跟踪进展，有变化及时发布；处置结束后办结。",
                                "Follow the progress, publish what changes, and close the matter when it is over."),
                        "",
                        false,
                        null);
    }

    /** A level by the numbers of dead and seriously hurt that are on record. */
    static GradeAdvice grade(@Nullable Recorded recorded, Words w) {
        int dead = recorded == null ? 0 : recorded.dead().orElse(0);
        int hurt = recorded == null ? 0 : recorded.serious().orElse(0);
        if (dead == 0 && hurt == 0) {
            return new GradeAdvice("", "");
        }
        String zh = hurt > 0 ? "死亡" + dead + "人、重伤" + hurt + "人" : "死亡" + dead + "人";
        String en = hurt > 0 ? dead + " dead and " + hurt + " seriously hurt" : dead + " dead";
        return new GradeAdvice(
                Level.of(dead, hurt).name(),
                w.s(
                        "已记录" + zh + "；国务院令第493号第三条以死亡3/10/30人、重伤10/50/100人为界",
                        en + " on record; order 493 art. 3 draws the lines at 3/10/30 dead, 10/50/100 seriously hurt"));
    }
}
