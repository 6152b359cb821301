package org.mingduo.office.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveTest {
    /** As Tomcat behaves once it has ended a request by itself. */
    private static final class Ended extends SseEmitter {
        private final Exception found;

        Ended(Exception found) {
            this.found = found;
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (found instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(found);
        }

        @Override
        public void complete() {
            throw new IllegalStateException("the request has already completed processing");
        }

        @Override
        public void completeWithError(Throwable thrown) {
            complete();
        }
    }

    @Test
    void a_listener_whose_request_has_ended_is_let_go_without_an_error() {
        Live live = new Live();
        for (Exception found : List.of(new IOException("broken pipe"), new IllegalStateException("completed"))) {
            assertThatCode(() -> live.serve(new ArrayBlockingQueue<>(1), matter -> true, new Ended(found)))
                    .doesNotThrowAnyException();
        }
    }

    /** Counts what it is told and how often it is ended. */
    private static final class Counting extends SseEmitter {
        private int sent;
        private int ended;

        @Override
        public void send(SseEventBuilder event) {
            sent++;
        }

        @Override
        public void complete() {
            ended++;
        }
    }

    @Test
    void a_fault_while_it_is_asked_who_sees_ends_the_line_so_that_the_browser_calls_again() {
        Live live = new Live();
        var events = new ArrayBlockingQueue<Live.Event>(1);
        events.add(new Live.Event(1, "fact", "m", "{}"));
        var line = new Counting();
        live.serve(
                events,
                matter -> {
                    throw new IllegalArgumentException("the store is away");
                },
                line);
        assertThat(line.sent).as("the greeting").isEqualTo(1);
        assertThat(line.ended).isEqualTo(1);
    }
}
