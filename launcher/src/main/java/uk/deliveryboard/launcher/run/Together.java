package uk.deliveryboard.launcher.run;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks side by side. The first that fails calls for the rescue, which is to make the others end soon. */
final class Together {

    private Together() {}

    static void run(Runnable rescue, List<Callable<?>> tasks) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Object> running = new ExecutorCompletionService<>(executor);
            for (Callable<?> task : tasks) {
                var unused = running.submit(task::call);
            }
            for (int done = 0; done < tasks.size(); done++) {
                try {
                    running.take().get();
                } catch (ExecutionException e) {
                    rescue.run();
                    throw e.getCause() instanceof Exception cause ? cause : e;
                }
            }
        }
    }
}
