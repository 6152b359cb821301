package org.mingduo.portal;

import java.util.List;
import java.util.Set;
import org.mingduo.portal.ObligationState.Progress;
import org.mingduo.portal.ObligationState.Status;

/** What happened, in the order in which it was said. */
final class SampleStory {
    private static final Text STATEMENT = new Text("第一时间发布首份通报", "A first statement, promptly");
    private static final Text STATEMENT_ASKS = new Text(
            "突发事件发生后，牵头单位应当第一时间发布首份情况通报，说明事件简况。",
            "After an emergency the leading body releases a first statement promptly, saying in brief what happened.");
    private static final Text FIVE = new Text("5小时内发布权威信息", "Authoritative information within 5 hours");
    private static final Text FIVE_ASKS = new Text(
            "重大、特别重大突发事件发生后，最迟要在5小时内发布权威信息。",
            "After an emergency of level I or II, authoritative information is due within 5 hours.");
    private static final Text CONFERENCE = new Text("24小时内举行新闻发布会", "A press conference within 24 hours");
    private static final Text CONFERENCE_ASKS = new Text(
            "重大、特别重大突发事件发生后，应当在24小时内举行新闻发布会。",
            "After an emergency of level I or II, a press conference is held within 24 hours.");
    private static final Text FOLLOW = new Text("有进展及时续报", "Further releases as the matter moves");
    private static final Text FOLLOW_ASKS =
            new Text("处置有新进展的，应当及时发布。", "When the handling moves forward, it is released promptly.");
    private static final Text RESPONSE = new Text("48小时内回应公众关切", "A response within 48 hours");
    private static final Text RESPONSE_ASKS =
            new Text("对公众关切，应当在48小时内回应。", "A public concern is answered within 48 hours.");
    private static final Text QUOTA = new Text("每季度至少两次新闻发布会", "Two press conferences a quarter");
    private static final Text QUOTA_ASKS =
            new Text("与民生关系密切的部门，每季度至少举行两次新闻发布会。", "Departments close to people's lives hold two a quarter.");
    private static final Text RESULT = new Text("及时公布救治安排", "The arrangements for the injured, in time");
    private static final Text RESULT_ASKS =
            new Text("救治安排应当在两小时内公布。", "The arrangements for the injured are due within two hours.");

    private SampleStory() {}

    static void tell(Sample s) {
        s.matter(1, "19T15:51", null);
        s.opened("first-statement", "19T15:42", null, STATEMENT, STATEMENT_ASKS, Severity.MUST);
        s.release(1, 1, "19T16:31", "映月区松涛路爆炸事故情况通报（一）", """
                        ## 基本情况 {brief}
                        5月19日15时42分许，映月区松涛路118号一栋五层临街商住楼发生爆炸，部分楼体坍塌。初步判断为疑似燃气爆炸，具体原因有待调查。
                        ## 正在采取的措施 {measures}
                        - 市、区两级消防救援、公安、卫生健康、应急、燃气等力量已赶到现场，正在全力搜救被困人员。
                        - 松涛路小学校内没有发生爆炸，在校学生已由教师带离，转移至映月体育馆。
                        ## 请您配合 {precautions}
                        - 请不要前往松涛路，驾车请绕行滨河快速路。
                        - 闻到燃气异味，请立即撤到室外安全处再拨打电话报告。
                        """, Content.BRIEF, Content.MEASURES, Content.PRECAUTIONS);
        s.state("first-statement", 1, "19T16:31", Status.MET, "19T15:42", null, "19T16:31", s1(1, 1), null);
        s.matter(2, "19T17:32", "II");
        s.opened("authoritative-information", "19T15:42", "19T20:42", FIVE, FIVE_ASKS, Severity.MUST);
        s.state(
                "authoritative-information",
                1,
                "19T17:33",
                Status.MET,
                "19T15:42",
                "19T20:42",
                "19T16:31",
                s1(1, 1),
                null);
        s.opened("press-conference", "19T15:42", "20T15:42", CONFERENCE, CONFERENCE_ASKS, Severity.MUST);
        s.opened("aid", "19T16:00", "19T18:00", RESULT, RESULT_ASKS, Severity.MUST);
        s.say(new MissRecorded(
                Sample.header(Address.miss("aid"), 1, "19T18:01"),
                "aid",
                Sample.at("19T18:00"),
                Sample.at("19T18:01")));
        s.state("aid", 1, "19T18:01", Status.OVERDUE, "19T16:00", "19T18:00", null, null, null);
        s.release(
                2,
                1,
                "19T19:08",
                "映月区松涛路爆炸事故情况通报（二）",
                second("61"),
                Content.VERIFICATION,
                Content.MEASURES,
                Content.PRECAUTIONS);
        s.state("aid", 2, "19T19:08", Status.MET_LATE, "19T16:00", "19T18:00", "19T19:08", s1(2, 1), null);
        s.release(
                2,
                2,
                "19T20:05",
                "映月区松涛路爆炸事故情况通报（二）",
                second("62"),
                Content.VERIFICATION,
                Content.MEASURES,
                Content.PRECAUTIONS);
        s.opened("follow-up", "20T09:40", null, FOLLOW, FOLLOW_ASKS, Severity.MUST);
        s.opened("response", "19T16:42", "21T16:42", RESPONSE, RESPONSE_ASKS, Severity.SHOULD);
        s.say(conference());
        s.opened("quota", "01T00:00", "31T23:59", QUOTA, QUOTA_ASKS, Severity.MUST, null, "health");
        s.state("quota", 1, "19T09:00", Status.OPEN, "01T00:00", "31T23:59", null, null, new Progress(1, 2));
        s.say(new Correction(
                Sample.header(Address.correction(Sample.MATTER, 1), 1, "19T20:06"),
                Sample.MATTER,
                s1(2, 1),
                "《情况通报（二）》第一版受伤人数写为61人，核实后应为**62人**，特此更正并致歉。",
                "emergency",
                new Signature("市应急管理局局长", "贺云山")));
        rumour(s);
        withheld(s);
    }

    private static String second(String injured) {
        return """
                ## 核实情况 {verification}
                截至19时，事故造成**10人死亡、%s人受伤**，其中重伤14人，仍有3人失联。死伤者的身份正由公安机关逐一确认，已确认的均已通知家属。
                ## 救治与搜救 {measures}
                1. 伤者分送云汀市第一人民医院、云汀大学附属医院，一名伤者对应一个救治小组。
                2. 现场投入救援力量437人，分三组从前后两侧同步搜救，夜间不间断。
                3. 寻找亲属请拨打[12345](tel:12345)，按1转接专席。
                ## 请您配合 {precautions}
                - 松涛里1、2、6号楼今晚暂不住人，请到映月区文化馆登记安置。
                - 任何人上门要求付费检查、更换燃气设施，均与本次处置无关，请拒绝并报警。
                """.formatted(injured);
    }

    private static String s1(int number, int version) {
        return Address.version(Address.release(Sample.MATTER, number), version);
    }

    private static Conference conference() {
        return new Conference(
                Sample.header(Address.conference(Sample.MATTER, 1), 1, "20T08:30"),
                Sample.MATTER,
                "emergency",
                Conference.State.ANNOUNCED,
                Conference.Form.PRESS_CONFERENCE,
                "松涛路“5·19”爆炸事故救援与善后",
                Sample.at("20T14:00"),
                null,
                "市政府新闻发布厅",
                "市政府新闻办公室 主任",
                true,
                List.of("emergency", "health", "urban-management"),
                null,
                new Signature("副市长", "顾承安"));
    }

    private static void rumour(Sample s) {
        s.say(new MatterCard(
                Sample.header(Address.matter("school-rumour"), 1, "19T17:12"),
                "school-rumour",
                "云舆情〔2026〕12号",
                "concern",
                new Text("政务舆情", "Public concern"),
                "网传“松涛路小学食堂爆炸、数十名学生死亡”",
                "education",
                null,
                null,
                null,
                MatterCard.State.RUNNING));
        s.opened(
                "response-48h",
                "19T16:42",
                "21T16:42",
                RESPONSE,
                RESPONSE_ASKS,
                Severity.MUST,
                "school-rumour",
                "education");
        s.say(new Release(
                Sample.header(Address.release("school-rumour", 1), 1, "19T17:12"),
                "school-rumour",
                "response-published",
                new Text("回应", "Response"),
                "关于网传“松涛路小学食堂爆炸”的回应",
                "松涛路小学校内没有发生爆炸，学校**没有师生死亡**。\n\n- 7名学生、2名教师被玻璃划伤，均为轻伤。\n- 家长可在映月体育馆北门、西门接回孩子。",
                Set.of(),
                "education",
                new Signature("市教育委员会副主任", "林澍"),
                List.of(new Attachment("接送安排.pdf", "ab".repeat(32), 48_213, "application/pdf"))));
    }

    private static void withheld(Sample s) {
        s.say(new MatterCard(
                Sample.header(Address.matter(Sample.WITHHELD), 1, "19T23:00"),
                Sample.WITHHELD,
                "2026-0007",
                "request",
                new Text("依申请公开", "Request for information"),
                null,
                null,
                null,
                null,
                null,
                MatterCard.State.RUNNING));
        s.opened(
                "answer", "18T09:00", "19T18:00", RESPONSE, RESPONSE_ASKS, Severity.MUST, Sample.WITHHELD, "education");
        s.say(new MissRecorded(
                Sample.header(Address.miss("answer"), 1, "19T23:00"),
                "answer",
                Sample.at("19T18:00"),
                Sample.at("19T23:00")));
        s.state("answer", 1, "19T23:00", Status.OVERDUE, "18T09:00", "19T18:00", null, null, null);
    }
}
