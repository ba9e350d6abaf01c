package uk.deliveryboard.reporting.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.files.FileOrder;
import uk.deliveryboard.reporting.files.FileOrder.State;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.OrderedFiles;

@RestController
@RequestMapping("/v1/boards/{board}/quarters/{quarter}/files/{id}")
@Tag(name = "Boards", description = "Figures of a delivery board for a quarter")
class OrderedFileController {

    /** @param content where the file is, once it is ready */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileOrderView(UUID id, ExportFormat format, State state, Instant orderedAt, @Nullable Instant finishedAt,
            @Nullable String content) {}

    private final OrderedFiles files;

    OrderedFileController(OrderedFiles files) {
        this.files = files;
    }

    @Operation(summary = "Whether a file that is made in the background is ready, and where it is then; kept for an hour")
    @GetMapping
    ResponseEntity<FileOrderView> status(@PathVariable String board, @PathVariable String quarter,
            @PathVariable UUID id, Caller caller) {
        FileOrder order = files.order(board, quarter, id, caller);
        String content = order.state() == State.READY ? "/v1" + Addresses.order(board, quarter, id) + "/content" : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new FileOrderView(order.id(),
                order.format(), order.state(), order.orderedAt(), order.finishedAt().orElse(null), content));
    }

    @Operation(summary = "A file that was made in the background")
    @GetMapping("/content")
    ResponseEntity<byte[]> content(@PathVariable String board, @PathVariable String quarter, @PathVariable UUID id,
            Caller caller) {
        FileOrder order = files.order(board, quarter, id, caller);
        return VersionAnswers.file(files.content(board, order, caller), order.format(), order.name());
    }
}
