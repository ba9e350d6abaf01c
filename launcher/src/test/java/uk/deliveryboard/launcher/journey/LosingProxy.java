package uk.deliveryboard.launcher.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server that breaks: the request gets through and is answered, and the answer is lost. Whoever sent it
 * cannot know whether anything was done.
 */
final class LosingProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final URI server;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    LosingProxy(URI server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + listening.getLocalPort());
    }

    /** The answer to the next request is lost. */
    void loseNext() {
        toLose.incrementAndGet();
    }

    /** Answers that were lost after the server had given them. */
    int lost() {
        return lost.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                Thread.ofVirtual().start(() -> copy(client, upstream, false));
                Thread.ofVirtual().start(() -> copy(upstream, client, true));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    lost.incrementAndGet();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one side has hung up; the other is closed with it
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
