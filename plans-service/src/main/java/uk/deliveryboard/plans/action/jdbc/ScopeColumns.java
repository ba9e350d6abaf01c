package uk.deliveryboard.plans.action.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.scope.CountyArea;
import uk.deliveryboard.plans.action.model.scope.DfeArea;
import uk.deliveryboard.plans.action.model.scope.Frameworks;
import uk.deliveryboard.plans.action.model.scope.Scope;
import uk.deliveryboard.plans.action.model.scope.ToolkitSection;

/** The columns that hold what an action is for. */
final class ScopeColumns {

    static final String NAMES = """
            duties, county_areas, toolkit_sections, dfe_areas, contributor_kinds, contributor_labels,
            stakeholder_group, shared_task, intended_impact, outcome_measure""";
    static final String PARAMETERS = """
            :duties, :countyAreas, :toolkitSections, :dfeAreas, :contributorKinds, :contributorLabels,
            :stakeholderGroup, :sharedTask, :intendedImpact, :outcomeMeasure""";

    private ScopeColumns() {}

    static StatementSpec set(StatementSpec sql, Scope scope) {
        Frameworks frameworks = scope.frameworks();
        return sql.param("duties", names(frameworks.duties())).param("countyAreas", names(frameworks.countyAreas()))
                .param("toolkitSections", names(frameworks.toolkitSections()))
                .param("dfeAreas", names(frameworks.dfeAreas()))
                .param("contributorKinds",
                        scope.contributors().stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("contributorLabels", scope.contributors().stream().map(Owner::label).toArray(String[]::new))
                .param("stakeholderGroup", scope.stakeholderGroup()).param("sharedTask", scope.sharedTask())
                .param("intendedImpact", scope.intendedImpact()).param("outcomeMeasure", scope.outcomeMeasure());
    }

    static Scope scope(ResultSet row) throws SQLException {
        var frameworks = new Frameworks(codes(row, "duties", DutyCode::valueOf),
                codes(row, "county_areas", CountyArea::valueOf),
                codes(row, "toolkit_sections", ToolkitSection::valueOf), codes(row, "dfe_areas", DfeArea::valueOf));
        String[] kinds = (String[]) row.getArray("contributor_kinds").getArray();
        String[] labels = (String[]) row.getArray("contributor_labels").getArray();
        List<Owner> contributors = IntStream.range(0, kinds.length)
                .mapToObj(index -> new Owner(Owner.Kind.valueOf(kinds[index]), labels[index])).toList();
        return new Scope(frameworks, contributors, row.getString("stakeholder_group"), row.getString("shared_task"),
                row.getString("intended_impact"), row.getString("outcome_measure"));
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static <E> Set<E> codes(ResultSet row, String column, Function<String, E> code) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).map(code).collect(Collectors.toSet());
    }
}
