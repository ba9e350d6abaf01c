package uk.deliveryboard.reporting.web.commentary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.webui.CsrfField;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.platform.webui.component.ErrorSummary;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.commentary.CommentaryDesk.Draft;
import uk.deliveryboard.reporting.web.commentary.CommentaryDesk.Said;
import uk.deliveryboard.reporting.web.commentary.CommentaryPage.Choice;
import uk.deliveryboard.reporting.web.commentary.CommentaryPage.Field;
import uk.deliveryboard.reporting.web.commentary.CommentaryPage.Form;
import uk.deliveryboard.reporting.web.commentary.CommentaryPage.Section;

/** Commentary to page. */
final class CommentaryPageBuilder {

    /** What was sent and refused. */
    record Tried(FigureSection section, Draft draft, long expected, ProblemException why) {}

    private final Said said;
    private final Caller caller;
    private final ToLongFunction<FigureSection> versions;
    private final @Nullable Tried tried;

    private CommentaryPageBuilder(Said said, Caller caller, ToLongFunction<FigureSection> versions,
            @Nullable Tried tried) {
        this.said = said;
        this.caller = caller;
        this.versions = versions;
        this.tried = tried;
    }

    /** @param versions of what the reader has written, by section */
    static CommentaryPage page(Said said, Caller caller, ToLongFunction<FigureSection> versions,
            @Nullable CsrfField csrf, @Nullable Tried tried) {
        return new CommentaryPageBuilder(said, caller, versions, tried).page(csrf);
    }

    private CommentaryPage page(@Nullable CsrfField csrf) {
        var place = said.place();
        boolean writes = CommentaryDesk.mayWrite(said, caller);
        String agency = place.board().agencies().stream().filter(each -> each.code().equals(caller.agency()))
                .findFirst().map(each -> each.name()).orElse(caller.agency());
        return new CommentaryPage("Commentary: " + Wording.name(place.quarter()),
                Breadcrumbs.of(new Crumb("Home", "/"),
                        new Crumb(place.board().name(), Addresses.page(place.board(), place.quarter())),
                        new Crumb("Commentary", null)),
                said.open()
                        ? "Agencies say by their SPOC what happened, why and what next; so does the chair. It stands beside the figures and is frozen with them."
                        : "The figures are frozen, and what is said about them. It can be written again if the chair reopens the quarter.",
                writes ? CommentaryDesk.voice(caller).label() + ", " + agency : null,
                Addresses.commentary(place.board(), place.quarter()), csrf,
                Arrays.stream(FigureSection.values()).map(section -> section(section, writes)).toList(), errors());
    }

    private Section section(FigureSection section, boolean writes) {
        List<Remark> remarks = said.remarks().stream().filter(each -> each.section() == section).toList();
        return new Section(section.code(), section.label(), remarks, writes ? form(section, remarks) : null);
    }

    private Form form(FigureSection section, List<Remark> remarks) {
        Optional<Remark> mine = remarks.stream().filter(each -> each.agency().code().equals(caller.agency())
                && each.voice() == CommentaryDesk.voice(caller)).findFirst();
        Draft draft = tried != null && tried.section() == section
                ? tried.draft()
                : mine.map(each -> new Draft(each.words().happened(), each.words().why(), each.words().next(),
                        each.kpi().orElse(""))).orElse(Draft.EMPTY);
        long expected = tried != null && tried.section() == section ? tried.expected() : versions.applyAsLong(section);
        return new Form(expected, List.of(field(section, "happened", "What happened", draft.happened()),
                field(section, "why", "Why", draft.why()), field(section, "next", "What next", draft.next())),
                definitions(draft.kpi()), mine.isPresent());
    }

    private Field field(FigureSection section, String name, String label, @Nullable String text) {
        String wrong = tried != null && tried.section() == section
                ? tried.why().errors().stream().filter(error -> error.pointer().equals("/" + name))
                        .map(error -> label + " " + error.message()).collect(Collectors.joining(". "))
                : "";
        return new Field(name, name + "-" + section.code(), label, text == null ? "" : text,
                wrong.isEmpty() ? null : wrong);
    }

    private static List<Choice> definitions(@Nullable String chosen) {
        return Stream.concat(Stream.of(new Choice("", "The whole section", chosen == null || chosen.isEmpty())),
                Arrays.stream(KpiDefinition.values()).map(each -> new Choice(each.id(),
                        each.id() + " " + each.title(), each.id().equals(chosen))))
                .toList();
    }

    private @Nullable ErrorSummary errors() {
        if (tried == null) {
            return null;
        }
        String section = tried.section().code();
        List<ErrorSummary.Item> items = new ArrayList<>();
        tried.why().errors().stream().filter(error -> error.pointer().startsWith("/")).forEach(error -> {
            String name = error.pointer().substring(1);
            items.add(new ErrorSummary.Item(label(name) + " " + error.message(), "#" + name + "-" + section));
        });
        if (items.isEmpty()) {
            items.add(new ErrorSummary.Item(tried.why().type().title() + ". " + tried.why().getMessage(),
                    "#" + section + "-heading"));
        }
        return ErrorSummary.of(items);
    }

    private static String label(String name) {
        return switch (name) {
            case "happened" -> "What happened";
            case "why" -> "Why";
            case "next" -> "What next";
            default -> "Definition";
        };
    }
}
