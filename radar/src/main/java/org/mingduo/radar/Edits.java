package org.mingduo.radar;

import java.util.ArrayList;
import java.util.List;

/** What people do to a text when they pass it on, by rule and always alike. */
final class Edits {
    private static final List<String> ADDED = List.of("大家都来看看吧，太不像话了！", "求扩散，希望领导重视。", "这是真的吗？我也住在附近。");
    private static final List<String> EMOJI = List.of("😡", "🙏🙏", "[怒]", "👍🏻");

    private int turn;

    /**
     * Six copies of a text: forwarded, decorated, with other punctuation, with a sentence more, with its last
     * part cut off, and with every fortieth character lost.
     */
    List<String> of(String text) {
        turn++;
        String added = ADDED.get(turn % ADDED.size());
        String emoji = EMOJI.get(turn % EMOJI.size());
        List<String> copies = new ArrayList<>();
        copies.add("转发：" + text + "//@热心市民:" + emoji);
        copies.add(emoji + text.replace("，", " ， ").replace("。", emoji + "。"));
        copies.add(text.replace("。", "！！").replace("，", ",").replace("：", ":"));
        copies.add(text.length() < 60 ? text + emoji : added + text);
        copies.add(text.length() < 60 ? emoji + text : text.substring(0, text.length() * 4 / 5));
        copies.add(text.length() < 60 ? "转：" + text : thinned(text));
        return copies;
    }

    private static String thinned(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = text.length() - 1; i > 0; i--) {
            if (i % 40 == 0) {
                out.deleteCharAt(i);
            }
        }
        return out.toString();
    }
}
