package org.mingduo.office.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a view into a page. Templates are compiled with the office; nothing is read or compiled while it runs. */
@Component
class Html {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), "org.mingduo.office.jte");

    ResponseEntity<String> page(String template, Map<String, Object> view) {
        StringOutput out = new StringOutput(16 * 1024);
        templates.render(template + ".jte", view, out);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'")
                .header("Referrer-Policy", "same-origin")
                .body(out.toString());
    }
}
