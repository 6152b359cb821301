package org.mingduo.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Fills the templates, one page after the other, into the tree. */
final class Pages {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    private static final List<String> ASSETS = List.of("tokens.css", "portal.css", "clock.js", "mark.svg");

    private final Archive archive;
    private final SortedMap<String, byte[]> tree;

    Pages(Archive archive, SortedMap<String, byte[]> tree) {
        this.archive = archive;
        this.tree = tree;
    }

    /** Every page in one language. */
    void all(Lang lang) {
        page(lang, "", "home", Map.of());
        page(lang, "matters/", "matters", Map.of());
        page(lang, "verify/", "verify", Map.of());
        for (Dossier dossier : archive.dossiers()) {
            page(lang, dossier.page(), "matter", Map.of("dossier", dossier));
        }
        for (Versions<Release> versions : archive.releases()) {
            for (Entry<Release> entry : versions.all()) {
                page(lang, entry.page(), "release", Map.of("versions", versions, "entry", entry));
            }
        }
        for (BodyCard body : archive.bodies()) {
            page(lang, Address.body(body.id()) + "/", "body", Map.of("body", body));
        }
    }

    /** What both languages share. */
    void shared() {
        for (String asset : ASSETS) {
            tree.put("assets/" + asset, Assets.bytes(asset));
        }
        Page home = new Page(archive, Lang.ZH, "");
        fill("404.html", "missing", Map.of("page", home));
        tree.put("feed.xml", Feed.of(archive).getBytes(StandardCharsets.UTF_8));
        tree.put(
                "robots.txt",
                (archive.site().drill() ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void page(Lang lang, String path, String template, Map<String, Object> more) {
        Page page = new Page(archive, lang, path);
        Map<String, Object> model = new java.util.HashMap<>(more);
        model.put("page", page);
        fill(page.output(), template, model);
    }

    private void fill(String output, String template, Map<String, Object> model) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        TEMPLATES.render(template + ".jte", model, out);
        tree.put(output, out.toByteArray());
    }
}
