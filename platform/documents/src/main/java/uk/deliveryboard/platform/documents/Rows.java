package uk.deliveryboard.platform.documents;

import org.jspecify.annotations.Nullable;

/** Rows with content, one after the other; holds one of them at a time. */
public interface Rows extends AutoCloseable {

    /**
     * @return null at the end
     * @throws DocumentRefused where the rest cannot or must not be read
     */
    @Nullable
    Row next();

    @Override
    void close();
}
