package uk.deliveryboard.plans.planimport;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.deliveryboard.plans.planimport.model.ReadPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

/** Memory is bounded because one document is held at a time, however many are sent. */
@Timeout(30)
class TakePlanDocumentTests {

    private static final Path FILE = Path.of("plan.docx");

    private final ReadPlan plan = mock();
    private final TakePlanDocument documents = new TakePlanDocument(mock(), mock(), Clock.systemUTC());

    @Test
    void while_a_document_is_read_all_others_are_refused_within_a_second_and_none_is_opened() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var opened = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> documents.read(FILE, file -> {
                begun.countDown();
                await(finish);
                return plan;
            }));
            begun.await();
            Callable<Duration> refused = () -> {
                long start = System.nanoTime();
                assertThat(documents.read(FILE, file -> {
                    opened.incrementAndGet();
                    return plan;
                })).isEmpty();
                return Duration.ofNanos(System.nanoTime() - start);
            };
            for (var waited : threads.invokeAll(Collections.nCopies(20, refused))) {
                assertThat(waited.get()).isLessThan(Duration.ofSeconds(1));
            }
            assertThat(opened).hasValue(0);
            finish.countDown();
            assertThat(first.get()).contains(plan);
        }
        assertThat(documents.read(FILE, file -> plan)).contains(plan);
    }

    @Test
    void whatever_ends_the_reading_of_one_document_lets_the_next_one_be_read() {
        for (Throwable failure : List.of(new IllegalStateException("broken"), new StackOverflowError())) {
            assertThatThrownBy(() -> documents.read(FILE, file -> {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            })).isSameAs(failure);
            assertThat(documents.read(FILE, file -> plan)).isEqualTo(Optional.of(plan));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
