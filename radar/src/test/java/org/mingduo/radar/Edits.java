package org.mingduo.radar;

import java.util.ArrayList;
import java.util.List;

/** What people do to a text when they pass it on, by rule and always alike. */
final class Edits {
    private static final List<String> ADDED = List.of("大家都来看看吧，太不像话了！", "求扩散，希望领导重视。", "这是真的吗？我也住在附近。");
    private static final List<String> EMOJI = List.of("😡", "🙏🙏", "[怒]", "👍🏻");

    private int turn;

    /** Four copies of a text: forwarded, decorated, with other punctuation, with a sentence more and one less. */
    List<String> of(String text) {
        turn++;
        String added = ADDED.get(turn % ADDED.size());
        String emoji = EMOJI.get(turn % EMOJI.size());
        List<String> copies = new ArrayList<>();
        copies.add("转发：" + text + "//@热心市民:" + emoji);
        copies.add(emoji + text.replace("，", " ， ").replace("。", emoji + "。"));
        copies.add(text.replace("。", "！！").replace("，", ",").replace("：", ":"));
        copies.add(text.length() < 60 ? text + emoji : added + text);
        return copies;
    }
}
