package uk.deliveryboard.launcher;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stands in for a program of the platform, so that the launcher's own behaviour can be tested by itself. */
public final class StubService {

    private StubService() {}

    public static void main(String[] words) throws Exception {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if ("tools".equals(System.getProperty("jarmode"))) {
            Path destination = Path.of(List.of(words).getLast());
            Files.copy(jar, destination.resolve(jar.getFileName()));
            return;
        }
        if ("onRefresh".equals(System.getProperty("spring.context.exit"))) {
            return;
        }
        String name = jar.getFileName().toString().replaceAll("-[0-9].*", "");
        if (Files.exists(Path.of("fail-" + name))) {
            System.out.println("told to fail");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("asked to end")));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                Integer.parseInt(System.getenv("SERVER_PORT"))), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/environment", exchange -> {
            byte[] environment = new TreeMap<>(System.getenv()).entrySet().stream().map(Map.Entry::toString)
                    .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, environment.length);
            exchange.getResponseBody().write(environment);
            exchange.close();
        });
        server.start();
        Thread.currentThread().join();
    }
}
