package uk.deliveryboard.testkit.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.testkit.infra.process.Commands;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/**
 * Who runs PostgreSQL, which refuses to be root: ourselves when we are not root; otherwise root without its powers, in
 * a user namespace; otherwise (namespaces are closed in many containers) an unprivileged account of the machine, which
 * then owns the data.
 */
record ServerAccount(List<String> prefix, @Nullable UserPrincipal owner) {

    private static final Duration QUICKLY = Duration.ofSeconds(5);
    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

    static ServerAccount choose() {
        try {
            if (!isRoot()) {
                return new ServerAccount(List.of(), null);
            }
            List<String> namespace = List.of("unshare", "-U");
            return works(namespace) ? new ServerAccount(namespace, null) : unprivileged();
        } catch (IOException e) {
            throw new InfrastructureException("Cannot find an account for PostgreSQL: " + e.getMessage(), e);
        }
    }

    static ServerAccount unprivileged() throws IOException {
        for (String account : ACCOUNTS) {
            List<String> prefix = List.of("setpriv", "--reuid=" + account, "--regid=" + groupOf(account),
                    "--clear-groups", "--");
            if (works(prefix)) {
                UserPrincipal owner = Path.of("/").getFileSystem().getUserPrincipalLookupService()
                        .lookupPrincipalByName(account);
                return new ServerAccount(prefix, owner);
            }
        }
        throw new InfrastructureException("PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` to "
                + String.join(" or ", ACCOUNTS) + " works here: run as an ordinary user");
    }

    List<String> command(Path program, String... arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(List.of(arguments));
        return words;
    }

    /** Hands a directory over to the account, if it is another one, and checks that the account can get there. */
    void own(Path directory) throws IOException {
        if (owner == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, owner);
            }
        }
        if (!Commands.run(command(Path.of("test"), "-w", directory.toString()), QUICKLY).succeeded()) {
            throw new InfrastructureException("The account " + owner.getName() + " cannot reach " + directory
                    + ": choose a data directory whose parents it may enter");
        }
    }

    /** Where the account can read programs that root unpacks. */
    Path cache() {
        String chosen = System.getenv("DELIVERYBOARD_CACHE");
        if (chosen != null) {
            return Path.of(chosen);
        }
        return owner == null
                ? Path.of(System.getProperty("user.home"), ".cache", "deliveryboard")
                : Path.of("/var/cache/deliveryboard");
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
    }

    private static String groupOf(String account) throws IOException {
        Commands.Result result = Commands.run(List.of("id", "-g", account), QUICKLY);
        return result.succeeded() ? result.output() : "65534";
    }

    private static boolean works(List<String> prefix) throws IOException {
        if (!Commands.exist(prefix.getFirst())) {
            return false;
        }
        List<String> words = new ArrayList<>(prefix);
        words.add("true");
        return Commands.run(words, QUICKLY).succeeded();
    }
}
