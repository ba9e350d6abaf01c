package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.List;

/** The whole area on a given day. The same day always gives the same area. */
public record Northmere(LocalDate today, List<DemoAgency> agencies, List<DemoPlan> plans, DemoTraining training,
        DemoWorkshops workshops, DemoRegisters registers, List<DemoReferral> referrals) {

    public static final String BOARD = "northmere";
    /** The agency that owns the county plan. */
    public static final String COUNTY = "northmere-county";

    public static Northmere on(LocalDate today) {
        DemoTraining training = DemoTraining.generate(today);
        return new Northmere(today, DemoAgency.all(), new DemoPlans(today).generate(), training,
                DemoWorkshops.of(training, today), DemoRegisters.on(today), DemoReferral.generate(today));
    }
}
