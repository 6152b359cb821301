package org.mingduo.office.cli.radar;

import picocli.CommandLine.Command;

/** {@code mingduo radar same-topic}: do two texts treat the same topic? */
@Command(
        name = "same-topic",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Do two texts treat the same topic? {\"a\",\"b\"} in, {\"label\",\"score\"} out, learned from --train.",
            "判断两段文字是否属于同一主题。"
        })
final class SameTopicCommand extends SamePairs {}
