package org.mingduo.portal;

import java.time.Instant;

/** The latest releases as an Atom feed (RFC 4287). Links are relative to the feed, names are made from the log's origin. */
final class Feed {
    private static final int LATEST = 30;

    private Feed() {}

    static String of(Archive archive) {
        Site site = archive.site();
        String name = (site.drill() ? "【演练】" : "") + site.name().zh();
        Instant updated = archive.releases().stream()
                .map(versions -> versions.latest().header().at())
                .max(Instant::compareTo)
                .orElse(site.header().at());
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
                """);
        element(out, "  ", "id", "urn:mingduo:" + site.logOrigin());
        element(out, "  ", "title", name);
        element(out, "  ", "updated", PublicRecordJson.instant(updated));
        out.append("  <author><name>").append(escape(name)).append("</name></author>\n");
        archive.releases().stream().limit(LATEST).forEach(versions -> entry(out, site, versions));
        return out.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder out, Site site, Versions<Release> versions) {
        Entry<Release> latest = versions.latest();
        out.append("  <entry>\n");
        element(
                out,
                "    ",
                "id",
                "urn:mingduo:" + site.logOrigin() + ":" + latest.header().thing());
        element(
                out,
                "    ",
                "title",
                (site.drill() ? "【演练】" : "") + latest.record().title());
        element(
                out,
                "    ",
                "published",
                PublicRecordJson.instant(versions.first().header().at()));
        element(out, "    ", "updated", PublicRecordJson.instant(latest.header().at()));
        out.append("    <link rel=\"alternate\" type=\"text/html\" href=\"")
                .append(escape(latest.page()))
                .append("\"/>\n");
        element(out, "    ", "summary", Markup.parse(latest.record().body()).summary());
        out.append("  </entry>\n");
    }

    private static void element(StringBuilder out, String indent, String name, String text) {
        out.append(indent).append('<').append(name).append('>');
        out.append(escape(text)).append("</").append(name).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }
}
