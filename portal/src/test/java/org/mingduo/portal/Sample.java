package org.mingduo.portal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.mingduo.ledger.Commitment;
import org.mingduo.ledger.Leaf;
import org.mingduo.ledger.RecordFile;
import org.mingduo.portal.ObligationState.Progress;
import org.mingduo.portal.ObligationState.Status;

/** A gas explosion near a school in the made-up city of Yunting, as the public records of one day and a half. */
final class Sample {
    static final String MATTER = "songtao-explosion";
    static final String WITHHELD = "2026-0007";
    private static final Citation OPINION = new Citation("关于全面推进政务公开工作的意见", "第三部分第（九）项");

    private final List<Published> records = new ArrayList<>();

    private Sample() {}

    /** @param drill whether the site is an exercise */
    static List<Published> records(boolean drill) {
        Sample sample = new Sample();
        sample.site(drill);
        SampleStory.tell(sample);
        return List.copyOf(sample.records);
    }

    /** Logs one more record: its index is its place in the list, its salt comes from its address. */
    static Published logged(PublicRecord record, long index) {
        String salt = Address.sha256(record.header().address());
        String json = PublicRecordJson.canonical(record);
        Leaf leaf = Leaf.of(
                record.kind(), record.header().address(), record.header().at(), Commitment.of(salt, json));
        return Published.of(new RecordFile(index, leaf, salt, json));
    }

    void say(PublicRecord record) {
        records.add(logged(record, records.size()));
    }

    /** @param text such as {@code 19T15:42} in May 2026, Beijing time */
    static Instant at(String text) {
        return OffsetDateTime.parse("2026-05-" + text + ":00+08:00").toInstant();
    }

    static Header header(String thing, int version, String at) {
        return Header.of(thing, version, "zh-CN", at(at));
    }

    private void site(boolean drill) {
        say(new Site(
                header(Address.site(), 1, "19T15:30"),
                new Text("云汀市人民政府", "Yunting Municipal Government"),
                drill,
                "drill.yunting.example/gas-explosion",
                "drill.yunting.example/gas-explosion+1f2e3d4c+AVxv0bZ4q1n3m8yQe0lq8m2f0c3kJ5w7yN1r6t9u2x4Z",
                List.of("12345"),
                new Text("政务公开办公室：映月区听泉街1号", "Openness Office, 1 Tingquan Street, Yingyue")));
        body("yunting", "云汀市人民政府", "Yunting Municipal Government", "municipality");
        body("yingyue", "映月区人民政府", null, "district");
        body("emergency", "云汀市应急管理局", "Yunting Emergency Management Bureau", "department");
        body("education", "云汀市教育委员会", null, "department");
        body("health", "云汀市卫生健康委员会", null, "department");
        body("urban-management", "云汀市城市管理委员会", null, "department");
    }

    private void body(String id, String name, String english, String kind) {
        say(new BodyCard(
                header(Address.body(id), 1, "19T15:30"),
                id,
                name,
                english,
                kind,
                List.of(),
                id.equals("yunting") ? null : "yunting"));
    }

    void matter(int version, String at, String level) {
        say(new MatterCard(
                header(Address.matter(MATTER), version, at),
                MATTER,
                "云应急〔2026〕5号",
                "emergency",
                new Text("突发事件", "Emergency"),
                "映月区松涛路“5·19”爆炸事故",
                "emergency",
                at("19T15:42"),
                level,
                "映月区松涛路118号",
                MatterCard.State.RUNNING));
    }

    void release(int number, int version, String at, String title, String body, Content... covers) {
        EnumSet<Content> set = EnumSet.noneOf(Content.class);
        set.addAll(Arrays.asList(covers));
        say(new Release(
                header(Address.release(MATTER, number), version, at),
                MATTER,
                "statement-published",
                new Text("情况通报", "Statement"),
                title,
                body,
                set,
                "emergency",
                new Signature("副市长", "顾承安"),
                List.of()));
    }

    void opened(String id, String at, String due, Text title, Text asks, Severity severity) {
        opened(id, at, due, title, asks, severity, MATTER, "emergency");
    }

    void opened(
            String id, String at, String due, Text title, Text asks, Severity severity, String matter, String bearer) {
        say(new ObligationOpened(
                header(Address.obligation(id), 1, at),
                id,
                "beijing-2016",
                id,
                title,
                asks,
                List.of(OPINION),
                severity,
                "sure",
                matter,
                bearer,
                at(at),
                due == null ? null : at(due)));
    }

    void state(
            String id,
            int version,
            String at,
            Status status,
            String opens,
            String due,
            String done,
            String by,
            Progress progress) {
        say(new ObligationState(
                header(Address.obligationState(id), version, at),
                id,
                status,
                switch (id) {
                    case "quota" -> "health";
                    case "answer" -> "education";
                    default -> "emergency";
                },
                at(opens),
                due == null ? null : at(due),
                false,
                done == null ? null : at(done),
                by,
                null,
                progress,
                List.of(),
                List.of(
                        new Text("自" + at(opens) + "起计时", "The clock starts at " + at(opens)),
                        new Text("小时时限不因节假日停止", "Hours run through holidays"))));
    }
}
