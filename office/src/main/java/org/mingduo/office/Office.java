package org.mingduo.office;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.mingduo.rulebook.RefusedInput;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running office. Whoever starts one closes it; killing the process instead loses nothing that was answered. */
public final class Office implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private Office(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts the database when it is ours, brings the schema up to date, opens the doors; returns when they are open. */
    public static Office start(OfficeSettings settings) {
        SpringApplication application = new SpringApplication(OfficeApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(OfficeSettings.class, () -> settings));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(InstantSource.class, settings::clock));
        try {
            return new Office((ServletWebServerApplicationContext) application.run());
        } catch (RuntimeException e) {
            throw explained(e, settings);
        }
    }

    /** What a person can mend is said without the framework's wrapping; anything else stays a fault of ours. */
    private static RuntimeException explained(RuntimeException failure, OfficeSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new IllegalArgumentException(
                        "port " + settings.port() + " is taken; name another one with --port, or 0 for a free one",
                        failure);
            }
            if (cause instanceof RefusedInput || cause.getClass() == IllegalArgumentException.class) {
                return new IllegalArgumentException(cause.getMessage(), failure);
            }
            if (cause instanceof UncheckedIOException unchecked) {
                return new IllegalArgumentException(unchecked.getMessage(), failure);
            }
        }
        return failure;
    }

    /** What Spring is told; everything else is wired in sight. */
    private static Map<String, Object> properties(OfficeSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "immediate");
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.tomcat.max-swallow-size", "64MB");
        properties.put("server.compression.enabled", true);
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.mvc.problemdetails.enabled", false);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.jackson.deserialization.fail-on-reading-dup-tree-key", true);
        return properties;
    }

    /** The port that the office listens on, also when a free one was asked for. */
    public int port() {
        return java.util.Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Where a browser on this machine finds the office. */
    public URI address() {
        return URI.create("http://localhost:" + port() + "/");
    }

    /** A room of the office, for the drill and for tests that look behind the door. */
    public <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
