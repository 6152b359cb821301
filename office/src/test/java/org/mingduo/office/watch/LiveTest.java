package org.mingduo.office.watch;

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
}
