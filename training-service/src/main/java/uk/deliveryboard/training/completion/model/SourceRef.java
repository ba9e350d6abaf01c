package uk.deliveryboard.training.completion.model;

import org.jspecify.annotations.Nullable;

/** Names a completion in the system that it comes from. Every one of them is kept with the record. */
public record SourceRef(Source source, @Nullable String sourceRecordId) {}
