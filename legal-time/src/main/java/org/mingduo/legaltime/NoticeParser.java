package org.mingduo.legaltime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Notice.Remark;
import org.mingduo.legaltime.NoticeText.Sentence;

/**
 * Reads the State Council's yearly holiday notice, pasted as plain text, and papers that change it. Widths of
 * characters, blanks and broken lines do not matter. Counts (共N天) and weekdays are held against the real calendar.
 *
 * <p>A sentence that speaks of days off or of work and is not understood, or does not fit, refuses the whole notice with
 * its place; sentences that fix no day are passed over, and advice (鼓励…) is set aside with a remark.
 */
public final class NoticeParser {
    /** Real notices have under a thousand characters. */
    static final int LONGEST = 20_000;

    private static final Pattern ADVICE = Pattern.compile("^(?:[^,。]{0,12})?(?:鼓励|提倡|倡导|建议|号召)");
    private static final Pattern RECITAL = Pattern.compile("^(?:根据|依据|按照|依照)");
    private static final Pattern RECITED_DAY =
            Pattern.compile("(?:自|从)?(?:\\d{4}年)(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起|修订|公布|施行|印发|修改|发布)");
    private static final Pattern DATELINE = Pattern.compile("^[\\p{IsHan}]{0,12}(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:电|讯)");
    /** Days in any writing, those too that are not read: 「十月一日」, 「2026-10-01」, 「10.1」. */
    private static final Pattern DATED =
            Pattern.compile("\\d月|\\d日|[一二三四五六七八九十]月|[一二三四五六七八九十]日|\\d{4}[-/.]\\d|\\d[./]\\d|\\d-\\d");

    private static final Pattern NAME = Pattern.compile("^([“”\"\\p{IsHan}、]{1,40}?)(?::|(?=\\d))");
    private static final Pattern TITLE = Pattern.compile("^[“”\"\\p{IsHan}、]{2,20}:(?=\\d)");
    private static final Pattern NAMES = Pattern.compile("^[“”\"\\p{IsHan}、\\d]{1,40}?(?:节|元旦|新年|五一|十一|日|假期)[”\"]?$");
    private static final Pattern FESTIVAL = Pattern.compile("元旦|春节|清明节|劳动节|端午节|中秋节|国庆节|[\\p{IsHan}\\d]{2,30}纪念日");
    private static final Pattern FESTIVAL_FIRST = Pattern.compile("^[“\"]?(?:元旦|新年|春节|清明|五一|国际劳动|劳动节|端午|中秋|国庆|十一)");
    private static final Pattern OTHER_YEAR = Pattern.compile("(\\d{4})年(?:部分)?(?:节假日|放假|元旦|春节|劳动节|国庆节)");
    private static final Pattern SIGNED =
            Pattern.compile("(?:.*[::])?(?:国务院(?:办公厅)?)?\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\([^()]*\\))?");
    private static final Pattern WEEKDAY = Pattern.compile(NoticeDates.WEEKDAY);
    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明", "劳动|五一", "端午", "中秋", "国庆|十一");

    private final NoticeText text;
    private final int year;
    private final LegalCalendar known;
    private final NoticeDates dates;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private String subject = "节假日";
    private int itemNumber = -1;
    private @Nullable NoticeItem item;
    private @Nullable Sentence itemHead;

    private NoticeParser(String pasted, int year, LegalCalendar known) {
        this.text = new NoticeText(pasted);
        this.year = year;
        this.known = known;
        this.dates = new NoticeDates(year);
    }

    /**
     * Reads a notice.
     *
     * @param pasted the notice's text, with or without its frame
     * @param year the year that it arranges
     * @throws NoticeRefused with the sentence and its place
     */
    public static Notice parse(String pasted, int year) {
        return parse(pasted, year, LegalCalendar.china());
    }

    /** The same, with the calendar that papers like 「延长春节假期至…」 refer to. */
    public static Notice parse(String pasted, int year, LegalCalendar known) {
        if (year < LegalClock.FIRST_YEAR || year > LegalClock.LAST_YEAR) {
            throw new Refused(
                    "There is no holiday notice for " + year + ". Allowed are " + LegalClock.FIRST_YEAR + " to "
                            + LegalClock.LAST_YEAR + ".",
                    "年份" + year + "无效，应在" + LegalClock.FIRST_YEAR + "至" + LegalClock.LAST_YEAR + "之间。");
        }
        if (pasted.length() > LONGEST) {
            throw new Refused(
                    "The text has " + pasted.length()
                            + " characters; a holiday notice has a page or two. Give the notice" + " alone, at most "
                            + LONGEST + " characters.",
                    "全文有" + pasted.length() + "个字符，而放假通知只有一两页。请只给出通知正文，不超过" + LONGEST + "个字符。");
        }
        return new NoticeParser(pasted, year, known).read();
    }

    private Notice read() {
        for (Sentence sentence : text.sentences()) {
            otherYear(sentence);
            subject(sentence);
            if (sentence.item() != itemNumber) {
                finishItem();
                itemNumber = sentence.item();
            }
            if (ADVICE.matcher(sentence.text()).find() && !fixesDays(sentence)) {
                advice(sentence);
            } else if (relevant(sentence)) {
                sentence(sentence);
            }
        }
        finishItem();
        if (days.isEmpty()) {
            throw new NoticeRefused(
                    text.place(0, 0),
                    "no day off is named in this text. Paste the notice's text as it was published.",
                    "全文没有列出任何放假日期。请粘贴通知正文。");
        }
        missing();
        return new Notice(year, List.copyOf(days.values()), remarks);
    }

    private static boolean fixesDays(Sentence sentence) {
        return NoticeDates.anywhere(sentence.text()) && NoticeClause.Grammar.fixes(sentence.text());
    }

    /** Whether a sentence may fix a day, so that passing over it would be wrong. */
    private boolean relevant(Sentence sentence) {
        String words = sentence.text();
        boolean speaks = NoticeClause.Grammar.speaks(words);
        if (sentence.inItem() && (item != null || FESTIVAL_FIRST.matcher(words).find())) {
            return speaks || NoticeDates.anywhere(words);
        }
        if (SIGNED.matcher(words).matches()) {
            return false;
        }
        if (item != null && NoticeDates.anywhere(words)) {
            return true;
        }
        String rest = DATELINE.matcher(words).replaceFirst("");
        if (RECITAL.matcher(words).find()) {
            rest = RECITED_DAY.matcher(rest).replaceAll("");
        }
        boolean weekday = NoticeDates.anywhere(rest) && WEEKDAY.matcher(rest).find();
        return weekday || (speaks && DATED.matcher(rest).find());
    }

    private void sentence(Sentence whole) {
        Sentence sentence = whole;
        if (item == null) {
            String name = "";
            Matcher heading = NAME.matcher(sentence.text());
            if (heading.find() && NAMES.matcher(heading.group(1)).matches()) {
                name = heading.group(1);
                sentence = sentence.from(heading.end());
            } else if (FESTIVAL_FIRST.matcher(sentence.text()).find()) {
                // 「春节放假安排:2月4日至10日放假」: a title that does more than name the festival.
                Matcher title = TITLE.matcher(sentence.text());
                sentence = title.find() ? sentence.from(title.end()) : sentence;
            }
            item = new NoticeItem(name(name, whole), year, known);
            itemHead = whole;
            dates.item(item.name().contains("元旦") || item.name().contains("新年"));
        }
        item.sentence();
        try {
            for (String clause : clauses(sentence.text())) {
                Optional<List<NoticeClause>> read = NoticeClause.Grammar.read(clause, dates);
                if (read.isEmpty()) {
                    throw new NoticeDates.Unfit(
                            "\"" + clause + "\" is not understood. Understood are days (M月D日, 至, 、, with weekdays in"
                                    + " brackets) followed by 放假, 放假调休, 补休, 上班, 照常公休, 为法定节假日, 公休日调至…, and"
                                    + " 共N天, 与周末连休, 不调休. Correct the sentence, or take it out if it fixes no day.",
                            "“" + clause + "”无法识别。可识别的写法：日期（M月D日，可用“至”“、”及括号内的星期）加“放假”“放假调休”“补休”"
                                    + "“上班”“照常公休”“为法定节假日”“公休日调至……”，以及“共N天”“与周末连休”“不调休”。请改正该句；"
                                    + "如果它并不规定哪一天放假或上班，请删去。");
                }
                read.get().forEach(item::add);
            }
        } catch (NoticeDates.Unfit unfit) {
            throw new NoticeRefused(text.place(whole), unfit.en(), unfit.zh());
        }
    }

    private void finishItem() {
        NoticeItem finished = item;
        Sentence head = itemHead;
        item = null;
        itemHead = null;
        if (finished == null || head == null) {
            return;
        }
        finished.days().forEach((date, off) -> {
            CalendarDay before = days.putIfAbsent(date, new CalendarDay(date, off, finished.name()));
            if (before != null) {
                String how = before.off() == off ? "twice" : "both off and worked";
                String zhHow = before.off() == off ? "重复列出" : "既列为放假又列为上班";
                throw new NoticeRefused(
                        text.place(head),
                        date + " is named " + how + ", here and before (" + before.name() + ").",
                        When.zhPlain(date) + zhHow + "（前文见“" + before.name() + "”）。");
            }
        });
    }

    private void advice(Sentence sentence) {
        remarks.add(new Remark(
                text.place(sentence),
                "此句属于倡导性安排，不规定放假或上班，未计入日历。",
                "This sentence advises and fixes no day; it was set aside."));
    }

    private void otherYear(Sentence sentence) {
        Matcher named = OTHER_YEAR.matcher(sentence.text());
        while (named.find()) {
            if (Integer.parseInt(named.group(1)) != year) {
                throw new NoticeRefused(
                        text.place(sentence),
                        "this notice arranges " + named.group(1) + ", but it is being read for " + year
                                + ". Give the year that it arranges.",
                        "这是" + named.group(1) + "年的通知，而当前按" + year + "年读取。请给出通知所安排的年份。");
            }
        }
    }

    /** A paper on one holiday alone names it in its title, and its items do not repeat the name. */
    private void subject(Sentence sentence) {
        List<String> named = FESTIVAL.matcher(sentence.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!sentence.inItem() && named.size() == 1 && sentence.text().contains("通知")) {
            subject = named.getFirst();
        }
    }

    private void missing() {
        String names = days.values().stream().map(CalendarDay::name).distinct().reduce("", String::concat);
        List<String> absent = FESTIVALS.stream()
                .filter(festival -> !Pattern.compile(festival).matcher(names).find())
                .map(festival -> festival.split("\\|", 2)[0])
                .toList();
        if (!absent.isEmpty()) {
            remarks.add(new Remark(
                    text.place(0, 0),
                    "未列出以下节日：" + String.join("、", absent) + "。如果这是调整通知，请按调整载入。",
                    "These festivals are not named: " + String.join(", ", absent)
                            + ". If this paper amends an earlier notice, load it as an amendment."));
        }
    }

    private String name(String heading, Sentence sentence) {
        if (!heading.isEmpty()) {
            return heading.replaceAll("[“”\"]", "");
        }
        Matcher festival = FESTIVAL.matcher(sentence.text());
        return festival.find() ? festival.group() : subject;
    }

    /** Cuts a sentence at commas, semicolons and colons, but not inside of brackets. */
    private static List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && ",;:。!?.".indexOf(c) >= 0) {
                clauses.add(clause.toString());
                clause.setLength(0);
            } else {
                clause.append(c);
            }
        }
        clauses.add(clause.toString());
        return clauses.stream().filter(part -> !part.isEmpty()).toList();
    }
}
