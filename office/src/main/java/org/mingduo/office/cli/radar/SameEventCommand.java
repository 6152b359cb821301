package org.mingduo.office.cli.radar;

import picocli.CommandLine.Command;

/** {@code mingduo radar same-event}: do two texts tell of the same event? */
@Command(
        name = "same-event",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Do two texts tell of the same event? {\"a\",\"b\"} in, {\"label\",\"score\"} out, learned from --train.",
            "判断两段文字是否讲述同一事件。"
        })
final class SameEventCommand extends SamePairs {}
