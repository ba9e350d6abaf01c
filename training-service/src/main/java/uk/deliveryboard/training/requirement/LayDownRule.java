package uk.deliveryboard.training.requirement;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.requirement.model.Requirement;
import uk.deliveryboard.training.requirement.model.Rule;
import uk.deliveryboard.training.requirement.model.RuleBook;
import uk.deliveryboard.training.requirement.model.RuleRefusal;
import uk.deliveryboard.training.requirement.model.Target;

/** Takes a rule into the book, from a day of the running quarter or a later one. */
@Component
public class LayDownRule {

    private final Rules rules;
    private final TargetEvents events;
    private final Clock clock;

    LayDownRule(Rules rules, TargetEvents events, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** @return why it is not taken; empty where it is */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RuleRefusal> layDown(Rule rule) {
        rules.lock();
        RuleBook<? extends Rule> book = switch (rule) {
            case Requirement _ -> rules.requirements();
            case Target _ -> rules.targets();
        };
        List<RuleRefusal> reasons = RuleRefusal.judge(rule,
                book.decisions().stream().filter(known -> known.about().equals(rule.about())).toList(),
                Quarter.of(ClockConfiguration.today(clock)).firstDay());
        if (reasons.isEmpty()) {
            switch (rule) {
                case Requirement requirement -> rules.add(requirement);
                case Target target -> {
                    rules.add(target);
                    events.set(target);
                }
            }
        }
        return reasons;
    }
}
