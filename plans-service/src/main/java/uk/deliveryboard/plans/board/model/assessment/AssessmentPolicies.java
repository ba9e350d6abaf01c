package uk.deliveryboard.plans.board.model.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Audit;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Benchmark;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Ctlp;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** What an assessment must fulfil to be kept. */
public final class AssessmentPolicies {

    record Entered(Assessment assessment, LocalDate today) {}

    static final Policy<Entered> IT_IS_NOT_IN_THE_FUTURE = Policy.require(
            entered -> !entered.assessment().on().isAfter(entered.today()), "/on", "in-the-future",
            "must not be in the future");

    static final Policy<Entered> A_CTLP_IS_A_POINTER = Policy.require(
            entered -> !(entered.assessment().subject() instanceof Ctlp) || entered.assessment().pointer() != null,
            "/location", "pointer-needed", "is needed: the profile itself is not kept here");

    static final Policy<Entered> A_CTLP_IS_CIRCULATED_AFTER_RECEIPT = Policy.require(
            entered -> !(entered.assessment().subject() instanceof Ctlp ctlp && ctlp.circulatedOn() != null
                    && (ctlp.circulatedOn().isBefore(entered.assessment().on())
                            || ctlp.circulatedOn().isAfter(entered.today()))),
            "/circulatedOn", "circulated-when", "must be from the day of receipt to today");

    /** Only the reference of a recommendation is kept: its content is marked material of the police. */
    static final Policy<Entered> A_CTLP_IS_NOT_QUOTED = eachPoint((entered, point) -> entered.assessment()
            .subject() instanceof Ctlp && point.text() != null, "/text", "content-not-kept",
            "must be absent: the content of the profile is not kept here");

    static final Policy<Entered> A_FINDING_SAYS_SOMETHING = eachPoint((entered, point) -> entered.assessment()
            .subject() instanceof Audit && point.text() == null, "/text", "text-needed", "is needed for a finding");

    static final Policy<Entered> ONLY_BENCHMARKS_HAVE_GRADES = eachPoint((entered, point) -> switch (entered
            .assessment().subject()) {
        case Benchmark benchmark -> point.grade() == null;
        case Ctlp ctlp -> point.grade() != null;
        case Audit audit -> point.grade() != null;
    }, "/grade", "grade-of-benchmark", "grade and target are given for a benchmark, and for nothing else");

    static final Policy<Entered> GRADES_ARE_OF_THE_SCALE = eachPoint((entered, point) -> {
        Point.Grade grade = point.grade();
        return grade != null && !(grade.scale().has(grade.reached()) && grade.scale().has(grade.target()));
    }, "/grade", "grade-not-of-scale", "grade and target must be grades of the scale");

    static final Policy<Entered> REFERENCES_ARE_UNIQUE = entered -> {
        List<String> refs = entered.assessment().points().stream().map(Point::ref).toList();
        return IntStream.range(0, refs.size()).filter(index -> refs.indexOf(refs.get(index)) < index)
                .mapToObj(index -> new Refusal("/points/" + index + "/ref", "ref-twice", "must be there once"));
    };

    static final Policy<Entered> A_BENCHMARK_GRADES_EVERY_ITEM = Policy.require(
            entered -> !(entered.assessment().subject() instanceof Benchmark(Framework framework, Scale scale))
                    || entered.assessment().points().stream().map(Point::ref).sorted().toList()
                            .equals(framework.items().stream().sorted().toList()),
            "/points", "items-of-framework", "must be the items of the framework, each once, by their numbers");

    static final List<Policy<Entered>> ALL = List.of(IT_IS_NOT_IN_THE_FUTURE, A_CTLP_IS_A_POINTER,
            A_CTLP_IS_CIRCULATED_AFTER_RECEIPT, A_CTLP_IS_NOT_QUOTED, A_FINDING_SAYS_SOMETHING,
            ONLY_BENCHMARKS_HAVE_GRADES, GRADES_ARE_OF_THE_SCALE, REFERENCES_ARE_UNIQUE,
            A_BENCHMARK_GRADES_EVERY_ITEM);

    @FunctionalInterface
    private interface Fault {

        boolean of(Entered entered, Point point);
    }

    private AssessmentPolicies() {}

    public static Outcome<Assessment> judge(Assessment assessment, LocalDate today) {
        List<Refusal> refusals = Policy.all(ALL, new Entered(assessment, today));
        return refusals.isEmpty() ? new Outcome.Done<>(assessment) : new Outcome.Refused<>(refusals);
    }

    private static Policy<Entered> eachPoint(Fault fault, String field, String code, String message) {
        return entered -> {
            List<Point> points = entered.assessment().points();
            Stream<Integer> faulty = IntStream.range(0, points.size()).boxed()
                    .filter(index -> fault.of(entered, points.get(index)));
            return faulty.map(index -> new Refusal("/points/" + index + field, code, message));
        };
    }
}
