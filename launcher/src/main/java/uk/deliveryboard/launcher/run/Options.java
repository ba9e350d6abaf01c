package uk.deliveryboard.launcher.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was asked for on the command line. */
public record Options(boolean fresh, boolean demo, Optional<LocalDate> today, Path data, int portBase) {

    /** A command line that cannot be followed. */
    public static final class Misunderstood extends Exception {

        private static final long serialVersionUID = 1L;

        Misunderstood(String line) {
            super(line);
        }
    }

    public static final String HELP = """
            Usage: ./run [options]

            Starts PostgreSQL, Kafka, the identity provider and the five services on this machine, fills the
            demonstration area on the first start, and prints where everything is. Ctrl-C stops all of it; the data stays.

              --fresh           forget the data of earlier runs and start anew
              --no-demo         do not fill the demonstration area; "today" is then the real date
              --today=DATE      the day the platform believes it is (default: 2026-10-12, with --no-demo the real one)
              --data=DIR        where the data is kept (default: ./data)
              --port-base=PORT  the gateway's port; the others follow it (default: 8080, others up to 8093)
              --reconcile       beside a running platform: compare the board's facts with a recount from the services
              --no-build        never call Maven; what is not built is an error
              --help            this text
            """;

    private static final LocalDate DEMO_TODAY = LocalDate.of(2026, 10, 12);
    private static final int DEFAULT_PORT_BASE = 8080;

    public static Options parse(List<String> words, Path root) throws Misunderstood {
        Options options = new Options(false, true, Optional.empty(), root.resolve("data"), DEFAULT_PORT_BASE);
        for (String word : words) {
            options = options.with(word, root);
        }
        return options;
    }

    /** The pinned day, or nothing for the real one. */
    public Optional<LocalDate> pinnedToday() {
        return today.isEmpty() && demo ? Optional.of(DEMO_TODAY) : today;
    }

    private Options with(String word, Path root) throws Misunderstood {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
        return switch (name) {
            case "--fresh" -> new Options(flag(word, value), demo, today, data, portBase);
            case "--no-demo" -> new Options(fresh, !flag(word, value), today, data, portBase);
            case "--no-build" -> {
                flag(word, value);
                yield this;
            }
            case "--today" -> new Options(fresh, demo, Optional.of(date(value)), data, portBase);
            case "--data" -> new Options(fresh, demo, today, directory(value, root), portBase);
            case "--port-base" -> new Options(fresh, demo, today, data, port(value));
            default -> throw new Misunderstood("There is no option " + word + ": see ./run --help");
        };
    }

    private static boolean flag(String word, Optional<String> value) throws Misunderstood {
        if (value.isPresent()) {
            throw new Misunderstood(word + ": this option takes no value");
        }
        return true;
    }

    private static LocalDate date(Optional<String> value) throws Misunderstood {
        try {
            return LocalDate.parse(value.orElse(""));
        } catch (DateTimeException e) {
            throw new Misunderstood("--today needs a date such as 2026-10-12, not '" + value.orElse("") + "'");
        }
    }

    private static Path directory(Optional<String> value, Path root) throws Misunderstood {
        try {
            Path directory = Path.of(value.filter(text -> !text.isBlank())
                    .orElseThrow(() -> new Misunderstood("--data needs a directory")));
            return root.resolve(directory).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Misunderstood("--data needs a directory, not '" + value.orElse("") + "'");
        }
    }

    private static int port(Optional<String> value) throws Misunderstood {
        String text = value.orElse("");
        if (!text.matches("\\d{4,5}") || Integer.parseInt(text) < 1024
                || Integer.parseInt(text) + Ports.SPAN > 65_535) {
            throw new Misunderstood("--port-base needs a port between 1024 and " + (65_535 - Ports.SPAN) + ", not '"
                    + text + "'");
        }
        return Integer.parseInt(text);
    }
}
