package uk.deliveryboard.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit: at once where the length is announced, else while reading, so that chunked bodies are
 * bound too. Files, which come as {@code multipart/form-data}, have a limit of their own; a chunked one is bound by the
 * container's, since that is who reads it.
 */
public final class RequestSizeFilter extends OncePerRequestFilter {

    private static final String FILES = "multipart/form-data";

    private final long standardLimit;
    private final long fileLimit;
    private final Problems problems;

    public RequestSizeFilter(long limitBytes, long fileLimitBytes, Problems problems) {
        this.standardLimit = limitBytes;
        this.fileLimit = fileLimitBytes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        long limit = type != null && type.regionMatches(true, 0, FILES, 0, FILES.length()) ? fileLimit : standardLimit;
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, PlatformProblem.TOO_LARGE, null);
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long limit;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private final long limit;
        private long count;

        LimitedStream(ServletInputStream stream, long limit) {
            this.stream = stream;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = stream.read();
            return value < 0 ? value : counted(1) == 1 ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = stream.read(buffer, offset, length);
            return read < 0 ? read : counted(read);
        }

        private int counted(int read) throws RequestTooLarge {
            count += read;
            if (count > limit) {
                throw new RequestTooLarge(limit);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
