package org.mingduo.office.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.Optional;
import org.mingduo.ledger.PublicFiles;
import org.mingduo.office.Unreadable;

/** The public files below a web address. A web server does not list its files, so unknown ones go unseen. */
final class WebFiles implements PublicFiles, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final HttpClient client;
    private final URI base;

    WebFiles(URI base) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.base = URI.create(base.toString().endsWith("/") ? base.toString() : base + "/");
    }

    /** Whether a word of the command line is a web address rather than a folder. */
    static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    @Override
    public Optional<byte[]> read(String path, int limit) throws IOException {
        URI address = base.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                int status = answer.statusCode();
                if (status == NOT_FOUND || status == GONE) {
                    return Optional.empty();
                }
                if (status != OK) {
                    throw new IOException(address + ": the server answered " + status);
                }
                byte[] bytes = body.readNBytes(limit + 1);
                if (bytes.length > limit) {
                    throw new IOException(address + ": longer than the " + limit + " bytes that such a file may have");
                }
                return Optional.of(bytes);
            }
        } catch (HttpTimeoutException late) {
            throw new IOException(address + ": no answer within " + ANSWER.toSeconds() + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException(address + ": interrupted").initCause(stopped);
        } catch (IOException failed) {
            throw String.valueOf(failed.getMessage()).startsWith(address.toString())
                    ? failed
                    : new IOException(Unreadable.said(address, failed), failed);
        }
    }

    @Override
    public Optional<NavigableSet<String>> list() {
        return Optional.empty();
    }

    /** The files in a folder below this one. */
    WebFiles below(String folder) {
        return new WebFiles(base.resolve(folder + "/"));
    }

    @Override
    public void close() {
        client.close();
    }
}
