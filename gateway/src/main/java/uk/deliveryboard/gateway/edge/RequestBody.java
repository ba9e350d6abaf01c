package uk.deliveryboard.gateway.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request as it streams through: counted against its limit, whether or not it declared a length.
 * Another thread may be reading it towards a service; {@link #retire()} makes sure that it has stopped before the
 * connection is used for the next request.
 */
public final class RequestBody extends ServletInputStream {

    /** The client sent more than the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLarge(long limit) {
            super("More than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    private final ReentrantLock reading = new ReentrantLock();
    private final ServletInputStream source;
    private final long limit;
    private long length;
    private long count;
    private @Nullable InputStream held;
    private boolean retired;
    private volatile long lastProgressNanos = System.nanoTime();
    private volatile @Nullable IOException failure;

    RequestBody(ServletInputStream source, long declaredLength, boolean chunked, long limit) {
        this.source = source;
        this.length = chunked ? -1 : Math.max(0, declaredLength);
        this.limit = limit;
    }

    /** Bytes that will come, 0 when there is no body, -1 when only its end will tell. */
    public long length() {
        return length;
    }

    public long limit() {
        return limit;
    }

    public long lastProgressNanos() {
        return lastProgressNanos;
    }

    /** What went wrong on the client's side of the stream, as opposed to the service's. */
    public @Nullable IOException failure() {
        return failure;
    }

    /** Reads all of it into memory and lets it be read again from there. */
    byte[] hold(int most) throws IOException {
        byte[] bytes = readNBytes(most + 1);
        if (bytes.length > most) {
            throw fail(new TooLarge(most));
        }
        held = new ByteArrayInputStream(bytes);
        length = bytes.length;
        return bytes;
    }

    /** No more reading: waits for a read that is under way, which the container bounds in time. */
    public void retire() {
        retired = true;
        reading.lock();
        reading.unlock();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        reading.lock();
        try {
            if (retired) {
                throw new IOException("The exchange is over");
            }
            InputStream replay = held;
            if (replay != null) {
                return replay.read(target, offset, wanted);
            }
            int read = source.read(target, offset, wanted);
            lastProgressNanos = System.nanoTime();
            if (read > 0) {
                count += read;
            }
            if (count > limit) {
                throw new TooLarge(limit);
            }
            return read;
        } catch (IOException e) {
            throw fail(e);
        } finally {
            reading.unlock();
        }
    }

    private IOException fail(IOException e) {
        failure = e;
        return e;
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("The body is read by one thread at a time");
    }
}
