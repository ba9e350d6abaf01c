package uk.deliveryboard.training.fileimport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import uk.deliveryboard.training.fileimport.FileImports.Held;
import uk.deliveryboard.training.fileimport.FileImports.Worked;
import uk.deliveryboard.training.fileimport.RowTaker.RowOutcome;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.PackedText;
import uk.deliveryboard.training.fileimport.model.StagedRow;
import uk.deliveryboard.training.fileimport.model.StagedRows;
import uk.deliveryboard.training.fileimport.model.row.RefusedRows;

/**
 * Works off one piece of an import in one transaction, with the events of its rows and the note that it is done: after
 * a crash all of that is there or none. Whoever holds the import works on it; a lock that dies with its holder frees
 * it for others.
 */
@Component
class WorkOffPiece {

    /** How long rows that were given back can be fetched. */
    static final Duration KEPT = Duration.ofDays(7);

    private final FileImports imports;
    private final Map<ImportKind, RowTaker> takers = new EnumMap<>(ImportKind.class);
    private final TransactionTemplate inside;
    private final Clock clock;

    WorkOffPiece(FileImports imports, List<RowTaker> takers, PlatformTransactionManager transactions, Clock clock) {
        this.imports = imports;
        takers.forEach(taker -> taker.kinds().forEach(kind -> this.takers.put(kind, taker)));
        this.inside = new TransactionTemplate(transactions);
        this.inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Transactional
    public void next(UUID importId) {
        Instant now = clock.instant();
        Optional<Held> held = imports.hold(importId, now);
        if (held.isEmpty()) {
            return;
        }
        Integer number = held.get().number();
        if (number == null) {
            imports.expire(importId, now);
            return;
        }
        FileImport file = imports.find(importId).orElseThrow();
        MDC.put("correlationId", file.correlationId());
        imports.worked(importId, number, workOff(file, StagedRows.unpack(imports.piece(importId, number))), now);
        boolean last = number + 1 == held.get().pieces();
        imports.next(importId, last ? null : number + 1, last ? now.plus(KEPT) : now);
    }

    private Worked workOff(FileImport file, List<StagedRow> rows) {
        List<RowOutcome> outcomes = Objects.requireNonNull(inside.execute(status -> {
            if (file.dryRun()) {
                status.setRollbackOnly();
            }
            return Objects.requireNonNull(takers.get(file.kind())).take(file, rows);
        }));
        var refused = new RefusedRows(file.layout(), file.kind().day(), file.order());
        long stored = 0;
        long improved = 0;
        long duplicate = 0;
        long given = 0;
        for (int row = 0; row < rows.size(); row++) {
            switch (outcomes.get(row)) {
                case RowOutcome.Stored() -> stored++;
                case RowOutcome.Duplicate(var better) -> {
                    duplicate++;
                    improved += better ? 1 : 0;
                }
                case RowOutcome.Refused(var errors) -> {
                    given++;
                    refused.add(rows.get(row), errors);
                }
            }
        }
        return new Worked(stored, duplicate, improved, given, packed(given, refused));
    }

    private static byte @Nullable [] packed(long given, RefusedRows refused) {
        return given == 0 ? null : PackedText.pack(refused.text());
    }
}
