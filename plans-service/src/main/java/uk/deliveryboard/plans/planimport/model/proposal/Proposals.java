package uk.deliveryboard.plans.planimport.model.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.timescale.TimescaleParser;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadAction;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.planimport.model.ReadTable;

/** From the rows of a plan as read to the actions that they are proposed to become. */
public final class Proposals {

    static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TIMESCALE = 200;
    private static final int LONGEST_GROUP = 120;
    /** Line breaks and tabs are text; other control characters and halves of characters are not. */
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final TaskCodes codes;

    private Proposals(ReadPlan plan) {
        this.codes = new TaskCodes(plan.actions());
    }

    /** One for each action, in the order of the document. */
    public static List<Proposal> of(ReadPlan plan) {
        Proposals proposals = new Proposals(plan);
        List<Proposal> all = new ArrayList<>();
        int table = 0;
        for (ReadTable read : plan.tables()) {
            table++;
            for (ReadAction action : read.actions()) {
                all.add(proposals.proposal(new RowAddress(table, action.row()), action));
            }
        }
        return all;
    }

    private Proposal proposal(RowAddress at, ReadAction action) {
        List<String> tasks = texts(action, Column.ACTION);
        String title = tasks.isEmpty() ? null : title(tasks.getFirst());
        TaskCode code = codes.of(action);
        Proposal.Days days = days(text(action, Column.TIMESCALE));
        String group = group(action);
        List<Owner> owners = OwnerWords.owners(texts(action, Column.OWNER));
        List<String> rest = new ArrayList<>(tasks.isEmpty() || tasks.getFirst().equals(title)
                ? tasks.stream().skip(1).toList()
                : tasks);
        if (group == null && action.heading() != null) {
            rest.add("Heading: " + clean(action.heading()));
        }
        if (TaskCodes.written(action).filter(code::equals).isEmpty()) {
            label(rest, "Reference", action, Column.CODE);
        }
        if (days.raw() == null) {
            label(rest, "Timescale", action, Column.TIMESCALE);
        }
        if (owners.isEmpty()) {
            label(rest, "Owner", action, Column.OWNER);
        }
        label(rest, "Duty", action, Column.DUTY);
        label(rest, "Evidence", action, Column.EVIDENCE);
        label(rest, "Progress", action, Column.PROGRESS);
        label(rest, "Status", action, Column.STATUS);
        if (action.statusShading() != null) {
            rest.add("Status by colour alone: #" + action.statusShading());
        }
        String impact = text(action, Column.IMPACT);
        return new Proposal(at, code, title, rest.isEmpty() ? null : String.join("\n", rest), duty(action), days,
                owners.isEmpty() ? null : owners.getFirst(), owners.stream().skip(1).toList(), group,
                impact.isEmpty() ? null : impact);
    }

    /** The duty that its own cell names, else the heading that it stands under. */
    private static @Nullable DutyCode duty(ReadAction action) {
        String heading = action.heading();
        return DutyWords.of(action.text(Column.DUTY))
                .or(() -> Optional.ofNullable(heading).flatMap(DutyWords::of)).orElse(null);
    }

    private static Proposal.Days days(String words) {
        String raw = words.isEmpty() || length(words) > LONGEST_TIMESCALE ? null : words;
        return switch (TimescaleParser.read(words)) {
            case TimescaleReading.Blank blank -> new Proposal.Days(raw, null, null);
            case TimescaleReading.NotUnderstood other -> new Proposal.Days(raw, null, null);
            case TimescaleReading.Inverted inverted -> new Proposal.Days(raw, null, null);
            case TimescaleReading.Understood understood -> {
                LocalDate latest = understood.latest();
                yield switch (understood.kind()) {
                    case RANGE -> new Proposal.Days(raw, understood.earliest(), latest);
                    case START_BY -> new Proposal.Days(raw, latest, null);
                    case FINISH_BY -> new Proposal.Days(raw, null, latest);
                };
            }
        };
    }

    private static @Nullable String group(ReadAction action) {
        String heading = action.heading() == null ? "" : clean(action.heading());
        return heading.isEmpty() || length(heading) > LONGEST_GROUP ? null : heading;
    }

    private static String title(String task) {
        if (length(task) <= LONGEST_TITLE) {
            return task;
        }
        String start = task.substring(0, task.offsetByCodePoints(0, LONGEST_TITLE - 1));
        int space = start.lastIndexOf(' ');
        return (space > LONGEST_TITLE / 2 ? start.substring(0, space) : start) + "…";
    }

    private static void label(List<String> into, String label, ReadAction action, Column column) {
        String text = text(action, column);
        if (!text.isEmpty()) {
            into.add(label + ": " + text);
        }
    }

    private static String text(ReadAction action, Column column) {
        return String.join("\n", texts(action, column));
    }

    private static List<String> texts(ReadAction action, Column column) {
        return action.paragraphs(column).stream().map(Proposals::clean).filter(text -> !text.isEmpty()).toList();
    }

    private static String clean(String text) {
        return NOT_TEXT.matcher(text).replaceAll(" ").strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
