package uk.deliveryboard.training.fileimport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.deliveryboard.training.fileimport.FileImports.Seen;
import uk.deliveryboard.training.fileimport.model.PackedText;

/** Shows imports and what they gave back. Each look is a transaction of its own, so that a slow reader holds none. */
@Component
public class SeeImports {

    private final FileImports imports;
    private final TransactionTemplate look;

    SeeImports(FileImports imports, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.look = new TransactionTemplate(transactions);
        this.look.setReadOnly(true);
    }

    public Optional<Seen> see(UUID importId) {
        return Objects.requireNonNull(look.execute(status -> imports.see(importId)));
    }

    /** The newest first, those before the given one. */
    public List<Seen> before(String agency, @Nullable UUID importId, int limit) {
        return Objects.requireNonNull(look.execute(status -> imports.before(agency, importId, limit)));
    }

    /** Writes the rows that were given back, one piece in memory at a time. */
    public void refused(UUID importId, OutputStream out) throws IOException {
        for (Integer number : Objects
                .requireNonNull(look.execute(status -> imports.piecesWithRefused(importId)))) {
            PackedText.unpack(Objects.requireNonNull(look.execute(status -> imports.refused(importId, number))), out);
        }
    }
}
