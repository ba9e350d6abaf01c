package uk.deliveryboard.plans.directory.model.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.load.Column.EntryPart;

/** Compares a row with the entry that the directory has under its code: the code is the key of the row. */
public final class KnownEntry {

    private KnownEntry() {}

    /** What a row says otherwise; nothing where there is nothing to enter. Entries change by revisions alone. */
    public static List<RowFault> differences(Agency known, Agency row) {
        List<RowFault> faults = new ArrayList<>();
        differs(faults, EntryPart.NAME, known.name(), row.name());
        differs(faults, EntryPart.TYPE, known.type(), row.type());
        differs(faults, EntryPart.SECTOR, known.sector(), row.sector());
        differs(faults, EntryPart.SPECIFIED_AUTHORITY, known.specifiedAuthority(), row.specifiedAuthority());
        differs(faults, EntryPart.PARENT, known.parent(), row.parent());
        differs(faults, EntryPart.BOARDS, Set.copyOf(known.boards()), Set.copyOf(row.boards()));
        differs(faults, EntryPart.ACTIVE_FROM, known.activeFrom(), row.activeFrom());
        if (!Set.copyOf(known.identifiers()).equals(Set.copyOf(row.identifiers()))) {
            faults.add(new RowFault("", "agency-differs", "the directory has other identifiers: enter a revision"));
        }
        return faults;
    }

    private static void differs(List<RowFault> faults, EntryPart part, @Nullable Object known,
            @Nullable Object row) {
        if (!Objects.equals(known, row)) {
            faults.add(new RowFault(part.title, "agency-differs",
                    "the directory says otherwise of this agency: enter a revision"));
        }
    }
}
