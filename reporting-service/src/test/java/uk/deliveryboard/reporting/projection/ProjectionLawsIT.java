package uk.deliveryboard.reporting.projection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.events.directory.v1.OrganisationSucceeded;
import uk.deliveryboard.events.directory.v1.office.OfficeEnded;
import uk.deliveryboard.events.directory.v1.office.OfficeHeld;
import uk.deliveryboard.events.plans.v1.ActionProgressed;
import uk.deliveryboard.events.plans.v1.ActionRevised;
import uk.deliveryboard.events.plans.v1.PlanAdopted;
import uk.deliveryboard.events.plans.v1.PlanEnded;
import uk.deliveryboard.events.plans.v1.PlanReviewed;
import uk.deliveryboard.events.plans.v1.board.AssessmentReceived;
import uk.deliveryboard.events.plans.v1.board.BoardReviewed;
import uk.deliveryboard.events.plans.v1.board.MeetingHeld;
import uk.deliveryboard.events.plans.v1.board.PointAnswered;
import uk.deliveryboard.events.plans.v1.register.AnnualReturnSubmitted;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryMade;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryWithdrawn;
import uk.deliveryboard.events.plans.v1.register.SpeakerCheckDecided;
import uk.deliveryboard.events.referrals.v1.CaseMoved;
import uk.deliveryboard.events.referrals.v1.ConsentChanged;
import uk.deliveryboard.events.referrals.v1.OnwardConsidered;
import uk.deliveryboard.events.referrals.v1.PanelHeld;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.referrals.v1.ReferrerUpdated;
import uk.deliveryboard.events.referrals.v1.ReviewCancelled;
import uk.deliveryboard.events.referrals.v1.ReviewDue;
import uk.deliveryboard.events.referrals.v1.ReviewHeld;
import uk.deliveryboard.events.referrals.v1.SessionClosed;
import uk.deliveryboard.events.referrals.v1.SessionPlanned;
import uk.deliveryboard.events.referrals.v1.StageChanged;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.CompletionVoided;
import uk.deliveryboard.events.training.v1.CoverageTargetSet;
import uk.deliveryboard.events.training.v1.EvaluationAnswersTold;
import uk.deliveryboard.events.training.v1.TrainerAccredited;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.events.training.v1.WorkforceHeadCountStated;
import uk.deliveryboard.events.training.v1.WorkshopDelivered;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ProjectionRunner;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.ProjectionLaws;

class ProjectionLawsIT extends ReportingTestBase {

    private static final int VARIANTS = 25;
    private static final long SEED = 2026;

    @Autowired
    List<Projection> projections;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private void check(String name, History history) {
        Projection projection = projections.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        new ProjectionLaws(projection, each -> new ProjectionRunner(each, jdbc, json, transactions, clock), jdbc,
                transactions).check(history.entries(), VARIANTS, SEED);
    }

    @Test
    void the_directory_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int agency = 0; agency < 4; agency++) {
            UUID subject = new UUID(1, agency);
            for (String board : List.of("north", "south", "north,south")) {
                history.then(EventCatalogue.ORGANISATION_REGISTERED, subject,
                        new OrganisationRegistered("law-" + agency, "Agency " + board, "OTHER", true,
                                List.of(board.split(",")), LocalDate.of(2015, 7, 1)));
            }
            if (agency > 1) {
                history.then(EventCatalogue.ORGANISATION_SUCCEEDED, subject, new OrganisationSucceeded("law-" + agency,
                        LocalDate.of(2026, 9, agency), List.of("law-0"), "law-0"));
            }
        }
        check("board-directory", history);
    }

    @Test
    void plan_progress_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID action = action(history, "law-" + number, LocalDate.of(2026, 9, 30));
            history.then(EventCatalogue.ACTION_REVISED, action, new ActionRevised(new UUID(2, number), "law-" + number,
                    "TRAIN_STAFF", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 11, 30)));
            status(history, action, "law-" + number, "ON_SCHEDULE", LocalDate.of(2026, 10, 1));
            history.then(EventCatalogue.ACTION_REVISED, action, new ActionRevised(new UUID(2, number), "law-" + number,
                    "TRAIN_STAFF", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 10, 10 + number)));
            status(history, action, "law-" + number, "BEHIND_OR_NOT_HAPPENING", LocalDate.of(2026, 9, 20));
            history.then(EventCatalogue.ACTION_PROGRESSED, action, new ActionProgressed(new UUID(2, number),
                    "law-" + number, TODAY, "CONFIRMED", null, null, TODAY, true));
            status(history, action, "law-" + number, "COMPLETED", TODAY);
            history.then(EventCatalogue.ACTION_PROGRESSED, action, new ActionProgressed(new UUID(2, number),
                    "law-" + number, TODAY, "CONFIRMED", null, null, TODAY, number % 2 == 0));
        }
        check("board-plans", history);
    }

    @Test
    void training_coverage_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID person = staff(history, "law-a");
            UUID record = new UUID(3, number);
            history.then(EventCatalogue.COMPLETION_RECORDED, person, new CompletionRecorded(record, "law-a", "WRAP",
                    true, LocalDate.of(2024, 3, 10), LocalDate.of(2027, 3, 9), "UNVERIFIED"));
            history.then(EventCatalogue.WORKFORCE_CHANGED, person,
                    new WorkforceChanged("law-a", number % 2 == 0, LocalDate.of(2020, 1, 6), TODAY));
            history.then(EventCatalogue.COMPLETION_RECORDED, person, new CompletionRecorded(record, "law-a", "WRAP",
                    true, LocalDate.of(2024, 3, 10), LocalDate.of(2027, 3, 9), "CERT_SEEN"));
            trained(history, person, "law-b");
            history.then(EventCatalogue.COMPLETION_VOIDED, person, new CompletionVoided(record, "law-a", "RETRACTED"));
            if (number % 2 == 0) {
                history.then(EventCatalogue.COMPLETION_RECORDED, person, new CompletionRecorded(record, "law-a",
                        "WRAP", true, LocalDate.of(2024, 3, 10), LocalDate.of(2027, 3, 9), "SYSTEM"));
            }
        }
        check("board-training", history);
    }

    /** The target of the area is among them, since the other tests find here what this one leaves. */
    @Test
    void targets_come_out_the_same_whatever_the_log_does() {
        History history = history();
        history.then(EventCatalogue.COVERAGE_TARGET_SET, AREA_TARGET, NINETY_PER_CENT);
        for (int number = 0; number < 5; number++) {
            UUID matter = new UUID(13, number);
            for (int time = 0; time < 3; time++) {
                history.then(EventCatalogue.COVERAGE_TARGET_SET, matter, new CoverageTargetSet("NHS_BPA",
                        number == 0 ? null : "LAW_" + number, 80 + time, TODAY.minusDays(time % 2), time == number));
            }
        }
        check("board-targets", history);
    }

    @Test
    void evaluations_come_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            for (int group = 0; group < 3; group++) {
                history.then(EventCatalogue.EVALUATION_ANSWERS_TOLD, new UUID(14, number),
                        new EvaluationAnswersTold("law-" + number, "2026-27-Q2", number % 2 == 0 ? "PRE" : "POST", 5,
                                List.of(new EvaluationAnswersTold.Counts("WHO_TO_TELL",
                                        List.of(group, 0, 0, 1, 4 - group)),
                                        new EvaluationAnswersTold.Counts("RECOGNISE_SIGNS",
                                                List.of(0, 5 - number, number, 0, 0)))));
            }
        }
        check("board-evaluation", history);
    }

    @Test
    void head_counts_come_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID statement = new UUID(12, number);
            for (int time = 0; time < 3; time++) {
                history.then(EventCatalogue.WORKFORCE_HEAD_COUNT_STATED, statement,
                        new WorkforceHeadCountStated("law-" + number, "2026-27-Q2", 40 + time,
                                time == number % 3 ? null : 30 - time, time == 0 ? "PAYROLL" : "MANUAL_COUNT",
                                LocalDate.of(2026, 9, 28 + time)));
            }
        }
        check("board-head-counts", history);
    }

    @Test
    void who_gives_workshops_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID trainer = new UUID(10, number);
            history.then(EventCatalogue.TRAINER_ACCREDITED, trainer, new TrainerAccredited("law-a",
                    TODAY.minusYears(2), number % 2 == 0 ? null : TODAY.minusDays(number)));
            history.then(EventCatalogue.TRAINER_ACCREDITED, trainer, new TrainerAccredited("law-a", TODAY, null));
            history.then(EventCatalogue.WORKSHOP_DELIVERED, new UUID(11, number),
                    new WorkshopDelivered("law-a", TODAY.minusDays(number), List.of(trainer, new UUID(10, 9))));
        }
        check("board-training-delivery", history);
    }

    @Test
    void the_flow_of_referrals_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        referrals(history, "law-board", "EDUCATION", 5);
        for (History.Entry entry : history.entries()) {
            UUID referral = entry.event().subject();
            history.then(EventCatalogue.STAGE_CHANGED, referral,
                    new StageChanged("law-board", "RECEIVED", "POLICE_TRIAGE", TODAY, "LOCAL_AUTHORITY", 1));
            history.then(EventCatalogue.STAGE_CHANGED, referral, new StageChanged("law-board", "POLICE_TRIAGE",
                    "INFORMATION_GATHERING", TODAY.plusDays(1), "POLICE", 1));
        }
        check("board-referrals", history);
    }

    @Test
    void offices_come_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 6; number++) {
            UUID appointment = new UUID(12, number);
            String agency = "law-" + number % 3;
            history.then(EventCatalogue.OFFICE_HELD, appointment, new OfficeHeld(agency, "PREVENT_LEAD",
                    TODAY.minusYears(number), number % 2 == 0 ? null : TODAY.plusDays(number)));
            if (number > 2) {
                history.then(EventCatalogue.OFFICE_ENDED, appointment,
                        new OfficeEnded(agency, "PREVENT_LEAD", TODAY.minusDays(number)));
            }
        }
        check("board-offices", history);
    }

    @Test
    void plans_in_force_come_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID plan = new UUID(4, number);
            String agency = "law-" + number;
            history.then(EventCatalogue.PLAN_ADOPTED, plan, new PlanAdopted(agency, "SCHOOL", 1, null,
                    LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), LocalDate.of(2026, 4, 2), number % 2 == 0,
                    number > 2 ? List.of("GOVERNOR_CHAIR") : List.of(), TODAY, TODAY, null));
            for (int review = 0; review < number; review++) {
                history.then(EventCatalogue.PLAN_REVIEWED, plan, new PlanReviewed(agency,
                        review == 1 ? "AUDIT" : "BOARD_REVIEW", TODAY.minusDays(review), QUARTER, TODAY));
            }
            if (number % 2 == 1) {
                history.then(EventCatalogue.PLAN_ENDED, plan, new PlanEnded(agency, "CLOSED", TODAY, null));
            }
        }
        check("board-plan-standing", history);
    }

    @Test
    void the_record_of_boards_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID meeting = new UUID(5, number);
            for (String presence : List.of("ABSENT", "DEPUTY", "PRESENT")) {
                history.then(EventCatalogue.MEETING_HELD, meeting, new MeetingHeld("law-board", "EXTRAORDINARY",
                        TODAY.minusDays(number), QUARTER, true, List.of(
                                new MeetingHeld.Seat("police", "law-a", presence),
                                new MeetingHeld.Seat("health", "law-b", number % 2 == 0 ? "APOLOGY" : presence))));
            }
            history.then(EventCatalogue.BOARD_REVIEWED, new UUID(6, number), new BoardReviewed("law-board",
                    number % 2 == 0 ? "MEMBERSHIP" : "TERMS_OF_REFERENCE", TODAY.minusDays(number), TODAY));
            UUID assessment = new UUID(7, number);
            UUID first = new UUID(8, number);
            history.then(EventCatalogue.ASSESSMENT_RECEIVED, assessment, new AssessmentReceived("law-board", "CTLP",
                    TODAY.minusDays(number), List.of(first, new UUID(9, number))));
            history.then(EventCatalogue.POINT_ANSWERED, assessment, new PointAnswered("law-board", "CTLP", first,
                    "OWNED", "law-a", TODAY));
        }
        check("board-record", history);
    }

    @Test
    void what_panels_owed_and_did_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID referral = new UUID(5, number);
            UUID session = new UUID(6, number);
            LocalDate six = TODAY.plusMonths(6);
            LocalDate twelve = TODAY.plusMonths(12);
            history.then(EventCatalogue.CONSENT_CHANGED, referral,
                    new ConsentChanged("law-board", "CHANNEL_SUPPORT", "REQUESTED", TODAY));
            history.then(EventCatalogue.CONSENT_CHANGED, referral,
                    new ConsentChanged("law-board", "CHANNEL_SUPPORT", "GIVEN", TODAY));
            history.then(EventCatalogue.SESSION_PLANNED, referral, new SessionPlanned("law-board", session, TODAY));
            history.then(EventCatalogue.SESSION_CLOSED, referral,
                    new SessionClosed("law-board", session, TODAY, number == 0 ? "CANCELLED" : "DELIVERED", TODAY));
            history.then(EventCatalogue.REVIEW_DUE, referral, new ReviewDue("law-board", "SIX_MONTHS", six));
            history.then(EventCatalogue.REVIEW_DUE, referral, new ReviewDue("law-board", "TWELVE_MONTHS", twelve));
            history.then(EventCatalogue.REVIEW_HELD, referral,
                    new ReviewHeld("law-board", "SIX_MONTHS", six, six.plusDays(number * 10L), number < 4));
            history.then(EventCatalogue.REVIEW_CANCELLED, referral,
                    new ReviewCancelled("law-board", "TWELVE_MONTHS", twelve, six));
            if (number % 2 == 0) {
                history.then(EventCatalogue.REVIEW_DUE, referral,
                        new ReviewDue("law-board", "TWELVE_MONTHS", twelve));
            }
            history.then(EventCatalogue.ONWARD_CONSIDERED, referral,
                    new OnwardConsidered("law-board", "NOT_ADOPTED", "REFERRED", "MENTAL_HEALTH", TODAY));
            history.then(EventCatalogue.PANEL_HELD, new UUID(7, number), new PanelHeld("law-board", TODAY, 14, 12));
        }
        check("board-cases", history);
    }

    @Test
    void the_times_of_stages_come_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID referral = new UUID(8, number);
            history.then(EventCatalogue.STAGE_CHANGED, referral,
                    new StageChanged("law-board", "RECEIVED", "POLICE_TRIAGE", TODAY, "LOCAL_AUTHORITY", number));
            history.then(EventCatalogue.STAGE_CHANGED, referral, new StageChanged("law-board", "POLICE_TRIAGE",
                    "INFORMATION_GATHERING", TODAY.plusDays(number), "POLICE", 2 * number));
            history.then(EventCatalogue.CASE_MOVED, referral, new CaseMoved("law-board", "CONSENT_PENDING", "ADOPTED",
                    TODAY.plusDays(30), "LOCAL_AUTHORITY", 7));
        }
        check("board-timeliness", history);
    }

    @Test
    void what_referrers_were_told_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 6; number++) {
            UUID referral = new UUID(9, number);
            history.then(EventCatalogue.REFERRAL_RECEIVED, referral, new ReferralReceived("law-board", TODAY,
                    "EDUCATION", "11-15", "UNSPECIFIED", "NO_IDEOLOGY", "CONCERN_2025", "E12000006",
                    number == 5 ? null : TODAY.plusDays(14)));
            history.then(EventCatalogue.REFERRER_UPDATED, referral,
                    new ReferrerUpdated("law-board", "ACKNOWLEDGED", TODAY, TODAY.plusDays(1), true));
            if (number > 0) {
                history.then(EventCatalogue.REFERRER_UPDATED, referral, new ReferrerUpdated("law-board",
                        "TRIAGE_OUTCOME_GENERIC", TODAY.plusDays(10 + number), TODAY.plusDays(14), number < 5));
                history.then(EventCatalogue.REFERRER_UPDATED, referral, new ReferrerUpdated("law-board",
                        "PANEL_INVITE", TODAY.plusDays(20 - 3 * number), null, null));
            }
        }
        check("board-referrer-loop", history);
    }

    @Test
    void how_far_referrals_came_comes_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID referral = new UUID(10, number);
            LocalDate late = number % 2 == 0 ? TODAY.plusDays(20) : LocalDate.of(2027, 1, 4);
            history.then(EventCatalogue.REFERRAL_RECEIVED, referral, new ReferralReceived("law-board", TODAY, "HEALTH",
                    "16-17", "FEMALE", "INCEL", "CONCERN_2025", "E12000006", null));
            history.then(EventCatalogue.STAGE_CHANGED, referral,
                    new StageChanged("law-board", "RECEIVED", "POLICE_TRIAGE", TODAY, "LOCAL_AUTHORITY", number));
            history.then(EventCatalogue.STAGE_CHANGED, referral, new StageChanged("law-board", "POLICE_TRIAGE",
                    "LISTED_FOR_PANEL", TODAY.plusDays(number), "POLICE", 2));
            history.then(EventCatalogue.CASE_MOVED, referral, new CaseMoved("law-board", "LISTED_FOR_PANEL",
                    "PANEL_DISCUSSED", TODAY.plusDays(10), "LOCAL_AUTHORITY", 7));
            history.then(EventCatalogue.CASE_MOVED, referral, new CaseMoved("law-board", "CONSENT_PENDING", "ADOPTED",
                    late, "LOCAL_AUTHORITY", 7));
            history.then(EventCatalogue.CASE_MOVED, referral,
                    new CaseMoved("law-board", "ADOPTED", "CONSENT_WITHDRAWN", late, "LOCAL_AUTHORITY", 0));
        }
        check("board-pathway", history);
    }

    @Test
    void the_days_of_returns_come_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            String agency = "law-" + number % 2;
            UUID action = action(history, agency, TODAY);
            status(history, action, agency, "ON_SCHEDULE", TODAY);
            history.then(EventCatalogue.ACTION_PROGRESSED, action, new ActionProgressed(new UUID(2, number), agency,
                    TODAY, "CONFIRMED", null, null, null, false));
            trained(history, staff(history, agency), agency);
        }
        check("board-returns", history);
    }

    @Test
    void registers_come_out_the_same_whatever_the_log_does() {
        History history = history();
        for (int number = 0; number < 5; number++) {
            UUID entry = new UUID(10, number);
            history.then(EventCatalogue.REGISTER_ENTRY_MADE, entry, new RegisterEntryMade("law-" + number, "POLICY",
                    "ONLINE_SAFETY", TODAY, number % 2 == 0 ? null : TODAY.plusYears(1), number > 2,
                    number == 4 ? new UUID(10, 0) : null));
            if (number % 2 == 1) {
                history.then(EventCatalogue.REGISTER_ENTRY_WITHDRAWN, entry,
                        new RegisterEntryWithdrawn("law-" + number, "POLICY", TODAY));
            }
        }
        for (int number = 0; number < 5; number++) {
            UUID made = new UUID(11, number);
            for (int correction = 0; correction < number; correction++) {
                history.then(EventCatalogue.ANNUAL_RETURN_SUBMITTED, made, new AnnualReturnSubmitted("law-" + number,
                        "SAFEGUARDING_AUDIT", "2025-26", correction % 2 == 0, TODAY.plusDays(correction)));
            }
            history.then(EventCatalogue.SPEAKER_CHECK_DECIDED, new UUID(12, number), new SpeakerCheckDecided(
                    "law-" + number, "SPEAKER", "DENIED", TODAY.plusDays(number), TODAY, number > 1));
        }
        check("board-registers", history);
    }
}
