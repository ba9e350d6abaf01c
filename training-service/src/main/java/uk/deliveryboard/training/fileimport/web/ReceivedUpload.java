package uk.deliveryboard.training.fileimport.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.multipart.MultipartFile;

/** A file that was sent, where only this process can read it, and for as long as the request lasts. */
record ReceivedUpload(Path path, String sha256) implements AutoCloseable {

    static ReceivedUpload of(MultipartFile file) {
        try {
            Path path = Files.createTempFile("import-", "");
            try (InputStream in = file.getInputStream();
                    DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
                Files.copy(digested, path, StandardCopyOption.REPLACE_EXISTING);
                return new ReceivedUpload(path, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
