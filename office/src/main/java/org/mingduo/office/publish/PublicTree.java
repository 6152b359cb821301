package org.mingduo.office.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mingduo.office.OfficeSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Serves the public tree at {@code /}, as any web server would: files as they stand, {@code index.html} for a folder. It
 * knows nothing of the office behind it, and every other door comes first.
 */
@Controller
class PublicTree {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml;charset=UTF-8"),
            Map.entry("ics", "text/calendar;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("vkey", "text/plain;charset=UTF-8"),
            Map.entry("tlog-proof", "text/plain;charset=UTF-8"),
            Map.entry("checkpoint", "text/plain;charset=UTF-8"));

    private final Path root;

    PublicTree(OfficeSettings settings) {
        this.root = LogRoom.tree(settings).toAbsolutePath().normalize();
    }

    @RequestMapping(
            path = "/**",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        Optional<Path> found = find(path);
        if (found.isEmpty()) {
            missing(response);
            return;
        }
        Path file = found.get();
        if (Files.isDirectory(file)) {
            if (!path.endsWith("/")) {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "/");
                return;
            }
            file = file.resolve("index.html");
        }
        if (Files.isRegularFile(file)) {
            send(file, path, request, response);
        } else {
            missing(response);
        }
    }

    /** A file or folder inside the tree; names that begin with a dot are not part of it, nor is what a link leads to. */
    private Optional<Path> find(String path) throws IOException {
        if (path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Path at = root;
        for (String part : path.split("/")) {
            if (part.startsWith(".")) {
                return Optional.empty();
            }
            at = part.isEmpty() ? at : at.resolve(part);
        }
        boolean inside =
                at.normalize().equals(at) && at.startsWith(root) && Files.exists(at, LinkOption.NOFOLLOW_LINKS);
        return inside && at.toRealPath().startsWith(root.toRealPath()) ? Optional.of(at) : Optional.empty();
    }

    private static void send(Path file, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file); // pages and tiles are small, and a reader never sees half a file
        BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
        Instant changed = known.lastModifiedTime().toInstant();
        String tag = "\"%x-%x\"".formatted(known.lastModifiedTime().to(TimeUnit.NANOSECONDS), bytes.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache(path).getHeaderValue());
        if (new ServletWebRequest(request, response)
                .checkNotModified(tag, changed.truncatedTo(ChronoUnit.SECONDS).toEpochMilli())) {
            return;
        }
        response.setContentType(type(String.valueOf(file.getFileName())));
        response.setContentLengthLong(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /** A full tile never changes; everything else may be kept, but has to be asked about. */
    private static CacheControl cache(String path) {
        boolean tile = path.startsWith("/log/tile/") && !path.contains(".p/");
        return tile ? CacheControl.maxAge(Duration.ofDays(365)).immutable().cachePublic() : CacheControl.noCache();
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    private void missing(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        Path page = root.resolve("404.html");
        if (Files.isRegularFile(page)) {
            byte[] bytes = Files.readAllBytes(page);
            response.setContentType(type("404.html"));
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("没有这个页面。There is no such page.\n");
        }
    }
}
