package org.mingduo.legaltime;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How days and instants are written in the two languages and in ISO form. */
final class When {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter ZH_TIME = DateTimeFormatter.ofPattern("HH时mm分ss秒", Locale.ROOT);
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";

    private When() {}

    static String iso(OffsetDateTime instant) {
        return ISO.format(instant);
    }

    static String zh(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（星期"
                + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    static String zhPlain(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String zh(OffsetDateTime instant) {
        return zh(instant.toLocalDate()) + ZH_TIME.format(instant);
    }

    static String zh(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    static String en(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + enPlain(day);
    }

    static String enPlain(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + day.getYear();
    }

    static String en(OffsetDateTime instant) {
        return EN_TIME.format(instant) + " on " + en(instant.toLocalDate());
    }

    static String en(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
