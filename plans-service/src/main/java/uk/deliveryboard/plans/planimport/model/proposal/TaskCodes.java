package uk.deliveryboard.plans.planimport.model.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadAction;

/**
 * Gives each row its task code. A code that the document writes is kept by the first row that has it; other rows get the
 * next letters free, under the number that their group has, or a number of its own where the group has none.
 */
final class TaskCodes {

    private static final int LETTERS = 26;
    private static final int CODES_OF_A_NUMBER = LETTERS + LETTERS * LETTERS;

    /** Rows of one heading of one table. */
    private record Group(String table, String heading) {}

    /** Where the codes of a group go on. */
    private record Next(int number, int letters) {}

    private final Set<TaskCode> written = new HashSet<>();
    private final Set<TaskCode> given = new HashSet<>();
    private final Map<Group, Next> groups = new HashMap<>();
    private int highest;

    TaskCodes(List<ReadAction> actions) {
        for (ReadAction action : actions) {
            written(action).ifPresent(code -> {
                written.add(code);
                highest = Math.max(highest, number(code));
                groups.putIfAbsent(group(action), new Next(number(code), 0));
            });
        }
    }

    /** The code that a row has in the document, however it is punctuated: 1a, 1.a) and 1A are one. */
    static Optional<TaskCode> written(ReadAction action) {
        return TaskCode.parse(action.text(Column.CODE).toLowerCase(Locale.ROOT).replaceAll("[\\s.)]", ""))
                .filter(code -> number(code) < 1_000);
    }

    TaskCode of(ReadAction action) {
        return written(action).filter(given::add).orElseGet(() -> free(group(action)));
    }

    private TaskCode free(Group group) {
        Next next = groups.computeIfAbsent(group, unknown -> new Next(++highest, 0));
        while (true) {
            if (next.letters() == CODES_OF_A_NUMBER) {
                next = new Next(++highest, 0);
            }
            TaskCode code = new TaskCode(next.number() + letters(next.letters()));
            next = new Next(next.number(), next.letters() + 1);
            groups.put(group, next);
            if (!written.contains(code) && given.add(code)) {
                return code;
            }
        }
    }

    private static Group group(ReadAction action) {
        String heading = action.heading();
        return new Group(action.table(), heading == null ? "" : heading);
    }

    private static int number(TaskCode code) {
        return Integer.parseInt(code.value().replaceAll("[a-z]", ""));
    }

    /** a to z, then aa to zz. */
    private static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % LETTERS));
        return index < LETTERS ? last : (char) ('a' + index / LETTERS - 1) + last;
    }
}
