package uk.deliveryboard.plans.register;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.register.model.Entry;
import uk.deliveryboard.plans.register.model.EntryPolicies;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Enters something in a register, and takes it back. */
@Component
public class KeepRegister {

    private final Registers registers;
    private final RegisterFacts facts;
    private final Clock clock;

    KeepRegister(Registers registers, RegisterFacts facts, Clock clock) {
        this.registers = registers;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Entry> enter(Entry entry, String by) {
        Optional<Entry> covering = Optional.ofNullable(entry.policy()).map(Entry.Policy::coveredBy)
                .flatMap(registers::find);
        Outcome<Entry> decided = EntryPolicies.judge(entry, covering, ClockConfiguration.today(clock));
        if (decided instanceof Outcome.Done<Entry>) {
            registers.add(entry, clock.instant(), by);
            facts.made(entry);
        }
        return decided;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Entry> withdraw(Entry entry, long version, String because, String by) {
        if (entry.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<Entry> decided = EntryPolicies.withdraw(entry, because, registers.covers(entry.id()),
                ClockConfiguration.today(clock));
        if (decided instanceof Outcome.Done<Entry>(Entry withdrawn)) {
            if (!registers.saveWithdrawal(withdrawn, clock.instant(), by)) {
                return new Outcome.Stale<>();
            }
            facts.withdrawn(withdrawn);
        }
        return decided;
    }
}
