package uk.deliveryboard.training.fileimport.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.training.fileimport.FileImports.Seen;
import uk.deliveryboard.training.fileimport.ImportWorkers;
import uk.deliveryboard.training.fileimport.SeeImports;

/**
 * Tells of an import as long as it goes on and somebody listens. The request's own virtual thread writes: it costs
 * nothing while it waits. Whoever was cut off connects again and gets the present state first.
 */
@Component
class ProgressStream {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SeeImports seeImports;
    private final ImportWorkers workers;
    private final JsonMapper json;

    ProgressStream(SeeImports seeImports, ImportWorkers workers, JsonMapper json) {
        this.seeImports = seeImports;
        this.workers = workers;
        this.json = json;
    }

    void write(Seen first, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        long start = System.nanoTime();
        long said = start;
        Seen seen = first;
        event(out, seen);
        while (!seen.progress().state().isOver() && workers.isRunning() && !since(start, LONGEST)) {
            LockSupport.parkNanos(LOOK.toNanos());
            Seen now = seeImports.see(seen.file().id()).orElse(seen);
            if (!now.progress().equals(seen.progress())) {
                event(out, now);
                said = System.nanoTime();
            } else if (since(said, SILENCE)) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                said = System.nanoTime();
            }
            seen = now;
        }
    }

    private void event(OutputStream out, Seen seen) throws IOException {
        String name = seen.progress().state().isOver() ? "done" : "progress";
        out.write("event: %s\nid: %d\ndata: %s\n\n".formatted(name, seen.progress().done(),
                json.writeValueAsString(ImportResponse.of(seen))).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static boolean since(long moment, Duration duration) {
        return System.nanoTime() - moment > duration.toNanos();
    }
}
