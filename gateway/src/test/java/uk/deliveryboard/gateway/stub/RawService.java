package uk.deliveryboard.gateway.stub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that misbehaves on the wire in ways an HTTP server cannot. */
public final class RawService implements AutoCloseable {

    @FunctionalInterface
    public interface Behaviour {
        void on(Socket socket) throws IOException;
    }

    public final AtomicInteger requests = new AtomicInteger();

    private final ServerSocket server;

    public RawService(Behaviour behaviour) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(() -> accept(behaviour));
    }

    private void accept(Behaviour behaviour) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket, behaviour));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            var head = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = head.readLine();
            if (line == null) {
                return;
            }
            requests.incrementAndGet();
            while (line != null && !line.isEmpty()) {
                line = head.readLine();
            }
            behaviour.on(socket);
        } catch (IOException gone) {
            // the gateway hung up, as it may
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
