package uk.deliveryboard.referrals.pathway;

import java.util.stream.Collectors;
import uk.deliveryboard.referrals.pathway.model.Guard;
import uk.deliveryboard.referrals.pathway.model.Pathway;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.pathway.model.Transition;

/** Draws the pathway and lists its rules, from the table that decides. */
final class PathwayPage {

    private PathwayPage() {}

    static String render() {
        StringBuilder page = new StringBuilder("""
                # The pathway of a referral

                Generated from `Pathway.TABLE` of referrals-service; a test compares the two. Write it anew with
                `mvn -pl referrals-service test -Dtest=PathwayPageTests -Ddocs.write=true`.

                ```mermaid
                stateDiagram-v2
                    [*] --> RECEIVED
                """);
        Pathway.TABLE.forEach(each -> page
                .append("    %s --> %s: %s%n".formatted(each.fromCode(), each.toCode(), rules(each))));
        for (StateCode end : StateCode.values()) {
            if (Pathway.ends().contains(end)) {
                page.append("    %s --> [*]%n".formatted(end));
            }
        }
        page.append("""
                ```

                From `CONSENT_PENDING` on it is a case: an answer on consent comes as an entry of its history
                (`POST /v1/cases/{id}/consents`), a review as one (`POST /v1/cases/{id}/reviews`). Nothing that the
                panel owes a case is kept in a list that could be lost: it follows from the stage.

                ## Steps

                | from | to | on the clock of | made by | rules |
                |---|---|---|---|---|
                """);
        Pathway.TABLE.forEach(each -> page.append("| %s | %s | %s | %s | %s |%n".formatted(each.fromCode(),
                each.toCode(), each.clockOwner(),
                each.by().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                each.guards().stream().map(guard -> guard.rule() + " " + guard.name())
                        .collect(Collectors.joining("<br>")))));
        page.append("""

                ## Rules

                `R-n` are rules of the Counter-Terrorism and Security Act 2015 as amended on 12 April 2019, `C-n`
                are rules of consent, `P-n` are practice. Those that no step above names are asked of a case as a whole,
                of its panel or of its referrer.

                | rule | name | source |
                |---|---|---|
                """);
        RuleBook.all().forEach(rule -> page.append("| %s | %s | %s |%n".formatted(rule.id(), rule.name(),
                rule.source())));
        return page.toString();
    }

    private static String rules(Transition<?, ?, ?> transition) {
        return transition.guards().stream().map(Guard::rule).distinct().collect(Collectors.joining(" "));
    }
}
