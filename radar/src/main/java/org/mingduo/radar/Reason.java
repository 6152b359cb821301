package org.mingduo.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One ground for a placement: typed for machines, in words for people. */
public sealed interface Reason {

    /** The reason in Chinese, one clause without a full stop. */
    String zh();

    /** The reason in English, one clause without a full stop. */
    String en();

    /** A term and the part of the likeness, before decay, that it carries, 0 to 1. */
    record Term(String text, double weight) {}

    /** The terms that signal and story share, the weightiest first. */
    record SharedTerms(List<Term> terms) implements Reason {
        public SharedTerms {
            terms = List.copyOf(terms);
        }

        @Override
        public String zh() {
            return terms.stream().map(SharedTerms::share).collect(Collectors.joining("、", "共同用词：", ""));
        }

        @Override
        public String en() {
            return terms.stream().map(SharedTerms::share).collect(Collectors.joining(", ", "shared terms: ", ""));
        }

        private static String share(Term term) {
            return "%s %.3f".formatted(term.text, term.weight);
        }
    }

    /** How like the nearest story the signal is, after decay, and what was needed to join it. */
    record Likeness(double score, double threshold) implements Reason {
        public boolean reached() {
            return score >= threshold;
        }

        @Override
        public String zh() {
            return String.format(
                    Locale.ROOT, reached() ? "相似度 %.3f，达到门槛 %.3f" : "与最接近话题的相似度 %.3f，未到门槛 %.3f", score, threshold);
        }

        @Override
        public String en() {
            return String.format(
                    Locale.ROOT,
                    reached()
                            ? "likeness %.3f reaches the threshold %.3f"
                            : "likeness to the nearest story %.3f is below the threshold %.3f",
                    score,
                    threshold);
        }
    }

    /**
     * Another story is like the signal too, so more was asked than usual.
     *
     * @param score how like the signal is to that other story, after decay, 0 to 1
     * @param usual what is needed where there is no such story
     * @param needed what was needed
     */
    record Rival(double score, double usual, double needed) implements Reason {
        @Override
        public String zh() {
            return String.format(Locale.ROOT, "与另一话题也有相似之处（%.3f），门槛由 %.3f 提高到 %.3f", score, usual, needed);
        }

        @Override
        public String en() {
            return String.format(
                    Locale.ROOT,
                    "another story is like the signal too (%.3f), so the threshold rose from %.3f to %.3f",
                    score,
                    usual,
                    needed);
        }
    }

    /** How far the signal lies from the story in time, and by what the likeness was multiplied; a factor of 1.00 is not said. */
    record Decay(Duration gap, double factor) implements Reason {
        @Override
        public String zh() {
            return Spans.zh("距该话题最近一次出现", gap) + (lessens() ? "，时间衰减系数 " + Spans.two(factor) : "");
        }

        @Override
        public String en() {
            return Spans.en(gap) + " from the story's nearest signal"
                    + (lessens() ? ", decay factor " + Spans.two(factor) : "");
        }

        private boolean lessens() {
            return factor < 0.995;
        }
    }

    /** No live story shares a telling term with the signal. */
    record NothingNear() implements Reason {
        @Override
        public String zh() {
            return "现有话题中没有与之相近的";
        }

        @Override
        public String en() {
            return "no live story shares a telling term";
        }
    }

    /** The same words as an earlier signal once marks of forwarding, spaces and signs are put aside. */
    record SameText(String signalId) implements Reason {
        @Override
        public String zh() {
            return "与信息 " + signalId + " 内容相同，计为一次传播";
        }

        @Override
        public String en() {
            return "same text as signal " + signalId + ", counted as spread";
        }
    }

    /** A lightly edited copy of an earlier signal; resemblance is the share of common shingles, 0 to 1. */
    record NearText(String signalId, double resemblance) implements Reason {
        @Override
        public String zh() {
            return "与信息 %s 基本相同（重合度 %s），计为一次传播".formatted(signalId, Spans.two(resemblance));
        }

        @Override
        public String en() {
            return "nearly the text of signal %s (resemblance %s), counted as spread"
                    .formatted(signalId, Spans.two(resemblance));
        }
    }

    /** The text is longer than the radar reads: units are UTF-16 characters. */
    record Shortened(int read, int length) implements Reason {
        @Override
        public String zh() {
            return "全文 %d 字，只读取前 %d 字".formatted(length, read);
        }

        @Override
        public String en() {
            return "only the first %d of %d characters were read".formatted(read, length);
        }
    }

    /** The time lies implausibly far ahead of the stream; the stream's own time was taken. */
    record TimeAhead(Duration ahead) implements Reason {
        @Override
        public String zh() {
            return Spans.zh("标注时间比当前信息流超前", ahead) + "，改按信息流时间计";
        }

        @Override
        public String en() {
            return "its time is %s ahead of the stream, so the stream's time was taken".formatted(Spans.en(ahead));
        }
    }

    /** Its time is none that people write signals in. */
    record TimeUnbelievable(Instant time) implements Reason {
        @Override
        public String zh() {
            return "标注时间 %s 不在 1900 年至 2199 年之间，改按信息流时间计".formatted(time);
        }

        @Override
        public String en() {
            return "its time, %s, is not between 1900 and 2199, so the stream's time was taken".formatted(time);
        }
    }

    /** The id was accepted before. */
    record SeenBefore() implements Reason {
        @Override
        public String zh() {
            return "该编号的信息已经收过，不重复计数";
        }

        @Override
        public String en() {
            return "a signal with this id was accepted before and is not counted again";
        }
    }

    /** No letter, digit or character is left after cleaning. */
    record Blank() implements Reason {
        @Override
        public String zh() {
            return "没有可读的文字";
        }

        @Override
        public String en() {
            return "there is nothing readable in it";
        }
    }
}
