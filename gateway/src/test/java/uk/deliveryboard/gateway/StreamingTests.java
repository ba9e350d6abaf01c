package uk.deliveryboard.gateway;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamingTests extends EdgeTest {

    private static final int MIB = 1024 * 1024;
    private static final int PARTS = 9;
    private static final int PART = 32 * 1024; // more than the client waits to fill before it sends

    @Test
    void the_first_event_arrives_while_the_stream_is_still_open() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        AtomicBoolean stillOpen = new AtomicBoolean();
        TRAINING.on("/v1/training/imports/1/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("event: progress\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            stillOpen.set(awaitQuietly(firstSeen));
            exchange.getResponseBody().write("event: done\ndata: 2\n\n".getBytes(StandardCharsets.UTF_8));
        });
        long started = System.nanoTime();
        var response = HTTP.send(asProgram("/v1/training/imports/1/events").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        byte[] first = response.body().readNBytes("event: progress\ndata: 1\n\n".length());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        firstSeen.countDown();

        assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("event: progress\ndata: 1\n\n");
        assertThat(millis).isLessThan(1_000);
        assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8)).contains("data: 2");
        assertThat(stillOpen).isTrue();
    }

    @Test
    void a_stream_outlives_the_time_a_service_has_to_answer() throws Exception {
        TRAINING.on("/v1/training/imports/1/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 4; i++) {
                exchange.getResponseBody().write(": ping\n\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                awaitQuietly(new CountDownLatch(1), 800);
            }
        });
        assertThat(send(asProgram("/v1/training/imports/1/events")).body()).hasSize(4 * ": ping\n\n".length());
    }

    @Test
    void a_large_download_passes_through_and_is_never_held() throws Exception {
        int size = 100 * MIB;
        REPORTING.on("/v1/kpis/export", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            for (int written = 0; written < size; written += block.length) {
                exchange.getResponseBody().write(block);
            }
        });
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long before = usedHeap(memory);
        long most = 0;
        long read = 0;
        var response = HTTP.send(asProgram("/v1/kpis/export").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            for (int part = 0; part < 4; part++) {
                read += in.readNBytes(size / 4).length;
                // Half-way through, what is still reachable is what somebody holds.
                most = Math.max(most, usedHeap(memory));
            }
        }

        assertThat(read).isEqualTo(size);
        assertThat(most - before).isLessThan(60L * MIB);
    }

    private static long usedHeap(MemoryMXBean memory) {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Test
    void a_slow_upload_may_take_longer_than_a_service_has_to_answer() throws Exception {
        PipedOutputStream pipe = new PipedOutputStream();
        PipedInputStream upload = new PipedInputStream(pipe, 64 * 1024);
        var pending = HTTP.sendAsync(asProgram("/v1/plan-imports").header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> upload)).build(), HttpResponse.BodyHandlers.ofString());
        try (pipe) {
            for (int i = 0; i < PARTS; i++) {
                write(pipe);
                awaitQuietly(new CountDownLatch(1), 700);
            }
        }
        var response = pending.get(5, TimeUnit.SECONDS);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(PLANS.last().body()).hasSize(PARTS * PART);
    }

    private static void write(OutputStream out) throws java.io.IOException {
        out.write(new byte[PART]);
        out.flush();
    }

    @Test
    void a_client_that_leaves_a_stream_ends_it_at_the_service_too() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        TRAINING.on("/v1/training/imports/1/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 200; i++) {
                    exchange.getResponseBody().write(": ping\n\n".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    awaitQuietly(new CountDownLatch(1), 50);
                }
            } catch (java.io.IOException cut) {
                ended.set(true);
            }
        });
        var response = HTTP.send(asProgram("/v1/training/imports/1/events").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.body().read()).isPositive();
        response.body().close();

        await().atMost(Duration.ofSeconds(8)).untilTrue(ended);
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        return awaitQuietly(latch, 5_000);
    }

    private static boolean awaitQuietly(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
