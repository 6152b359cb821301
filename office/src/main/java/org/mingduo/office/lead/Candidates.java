package org.mingduo.office.lead;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingduo.rulebook.Body;

/** The bodies that may be suggested, and the words that each is known by. */
final class Candidates {
    private Candidates() {}

    /**
     * What each body is there for, by its id: its duties and what is left of its name without what all names share. The
     * city itself is left out: it leads by decision, not by its trade.
     *
     * @param duties by id, in words
     */
    static Map<String, String> of(List<Body> bodies, Map<String, String> duties) {
        String city = bodies.stream()
                .filter(body -> city(body))
                .map(body -> body.name().replace("人民政府", ""))
                .findFirst()
                .orElse("");
        Map<String, String> words = new TreeMap<>();
        for (Body body : bodies) {
            if (!city(body)) {
                words.put(body.id(), own(body.name(), city) + "、" + duties.getOrDefault(body.id(), ""));
            }
        }
        return words;
    }

    static boolean city(Body body) {
        return body.kind().equals("municipality");
    }

    private static String own(String name, String city) {
        String own = !city.isEmpty() && name.startsWith(city) ? name.substring(city.length()) : name;
        return own.replaceAll("(人民政府|委员会|办公室|局|厅)+$", "");
    }
}
