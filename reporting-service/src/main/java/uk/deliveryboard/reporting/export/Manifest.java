package uk.deliveryboard.reporting.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, and by what it can be proved.
 *
 * @param version          left out while the figures are provisional
 * @param disclosurePolicy rules by which small numbers are withheld
 * @param downloadedBy     who took provisional figures along, and downloadedAt when; left out of what is signed off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"board", "quarter", "status", "version", "asAt", "marking", "disclosurePolicy", "downloadedBy",
        "downloadedByAgency", "downloadedAt", "files"})
record Manifest(String board, String quarter, String status, @Nullable Integer version, Instant asAt, String marking,
        String disclosurePolicy, @Nullable String downloadedBy, @Nullable String downloadedByAgency,
        @Nullable Instant downloadedAt, List<FileEntry> files) {

    @JsonPropertyOrder({"name", "mediaType", "bytes", "sha256"})
    record FileEntry(String name, String mediaType, int bytes, String sha256) {}
}
