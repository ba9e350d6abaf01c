package uk.deliveryboard.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.events.directory.v1.OrganisationSucceeded;
import uk.deliveryboard.events.directory.v1.office.OfficeEnded;
import uk.deliveryboard.events.directory.v1.office.OfficeHeld;
import uk.deliveryboard.events.plans.v1.ActionAdded;
import uk.deliveryboard.events.plans.v1.ActionCancelled;
import uk.deliveryboard.events.plans.v1.ActionProgressed;
import uk.deliveryboard.events.plans.v1.ActionRagChanged;
import uk.deliveryboard.events.plans.v1.ActionRevised;
import uk.deliveryboard.events.plans.v1.ActionSuperseded;
import uk.deliveryboard.events.plans.v1.EqualityAssessed;
import uk.deliveryboard.events.plans.v1.PlanAdopted;
import uk.deliveryboard.events.plans.v1.PlanApproved;
import uk.deliveryboard.events.plans.v1.PlanCreated;
import uk.deliveryboard.events.plans.v1.PlanEnded;
import uk.deliveryboard.events.plans.v1.PlanExtended;
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
import uk.deliveryboard.events.reporting.v1.QuarterReopened;
import uk.deliveryboard.events.reporting.v1.QuarterSignedOff;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.CompletionVoided;
import uk.deliveryboard.events.training.v1.CoverageTargetSet;
import uk.deliveryboard.events.training.v1.EvaluationAnswersTold;
import uk.deliveryboard.events.training.v1.TrainerAccredited;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.events.training.v1.WorkforceHeadCountStated;
import uk.deliveryboard.events.training.v1.WorkshopDelivered;

/** Every event type there is. A type that is not in this list is unknown to the whole system. */
public final class EventCatalogue {

    public static final String DIRECTORY_TOPIC = "directory.events.v1";
    public static final String PLANS_TOPIC = "plans.events.v1";
    public static final String TRAINING_TOPIC = "training.events.v1";
    public static final String REFERRALS_TOPIC = "referrals.events.v1";
    public static final String REPORTING_TOPIC = "reporting.events.v1";

    public static final EventType<OrganisationRegistered> ORGANISATION_REGISTERED = EventType
            .of("directory.organisation-registered.v1", DIRECTORY_TOPIC, OrganisationRegistered.class);
    public static final EventType<OrganisationSucceeded> ORGANISATION_SUCCEEDED = EventType
            .of("directory.organisation-succeeded.v1", DIRECTORY_TOPIC, OrganisationSucceeded.class);
    public static final EventType<OfficeHeld> OFFICE_HELD = EventType.of("directory.office-held.v1", DIRECTORY_TOPIC,
            OfficeHeld.class);
    public static final EventType<OfficeEnded> OFFICE_ENDED = EventType.of("directory.office-ended.v1", DIRECTORY_TOPIC,
            OfficeEnded.class);
    public static final EventType<PlanCreated> PLAN_CREATED = EventType.of("plans.plan-created.v1", PLANS_TOPIC,
            PlanCreated.class);
    public static final EventType<ActionAdded> ACTION_ADDED = EventType.of("plans.action-added.v1", PLANS_TOPIC,
            ActionAdded.class);
    public static final EventType<ActionProgressed> ACTION_PROGRESSED = EventType.of("plans.action-progressed.v1",
            PLANS_TOPIC, ActionProgressed.class);
    public static final EventType<ActionRagChanged> ACTION_RAG_CHANGED = EventType.of("plans.action-rag-changed.v1",
            PLANS_TOPIC, ActionRagChanged.class);
    public static final EventType<PlanApproved> PLAN_APPROVED = EventType.of("plans.plan-approved.v1", PLANS_TOPIC,
            PlanApproved.class);
    public static final EventType<PlanAdopted> PLAN_ADOPTED = EventType.of("plans.plan-adopted.v1", PLANS_TOPIC,
            PlanAdopted.class);
    public static final EventType<PlanExtended> PLAN_EXTENDED = EventType.of("plans.plan-extended.v1", PLANS_TOPIC,
            PlanExtended.class);
    public static final EventType<PlanEnded> PLAN_ENDED = EventType.of("plans.plan-ended.v1", PLANS_TOPIC,
            PlanEnded.class);
    public static final EventType<PlanReviewed> PLAN_REVIEWED = EventType.of("plans.plan-reviewed.v1", PLANS_TOPIC,
            PlanReviewed.class);
    public static final EventType<EqualityAssessed> EQUALITY_ASSESSED = EventType.of("plans.equality-assessed.v1",
            PLANS_TOPIC,
            EqualityAssessed.class);
    public static final EventType<ActionSuperseded> ACTION_SUPERSEDED = EventType.of("plans.action-superseded.v1",
            PLANS_TOPIC,
            ActionSuperseded.class);
    public static final EventType<ActionCancelled> ACTION_CANCELLED = EventType.of("plans.action-cancelled.v1",
            PLANS_TOPIC,
            ActionCancelled.class);
    public static final EventType<ActionRevised> ACTION_REVISED = EventType.of("plans.action-revised.v1", PLANS_TOPIC,
            ActionRevised.class);
    public static final EventType<MeetingHeld> MEETING_HELD = EventType.of("plans.meeting-held.v1",
            PLANS_TOPIC, MeetingHeld.class);
    public static final EventType<BoardReviewed> BOARD_REVIEWED = EventType.of("plans.board-reviewed.v1",
            PLANS_TOPIC, BoardReviewed.class);
    public static final EventType<AssessmentReceived> ASSESSMENT_RECEIVED = EventType.of("plans.assessment-received.v1",
            PLANS_TOPIC, AssessmentReceived.class);
    public static final EventType<PointAnswered> POINT_ANSWERED = EventType.of("plans.point-answered.v1",
            PLANS_TOPIC, PointAnswered.class);
    public static final EventType<RegisterEntryMade> REGISTER_ENTRY_MADE = EventType.of("plans.register-entry-made.v1",
            PLANS_TOPIC, RegisterEntryMade.class);
    public static final EventType<RegisterEntryWithdrawn> REGISTER_ENTRY_WITHDRAWN = EventType.of(
            "plans.register-entry-withdrawn.v1",
            PLANS_TOPIC, RegisterEntryWithdrawn.class);
    public static final EventType<SpeakerCheckDecided> SPEAKER_CHECK_DECIDED = EventType.of(
            "plans.speaker-check-decided.v1", PLANS_TOPIC, SpeakerCheckDecided.class);
    public static final EventType<AnnualReturnSubmitted> ANNUAL_RETURN_SUBMITTED = EventType.of(
            "plans.annual-return-submitted.v1", PLANS_TOPIC, AnnualReturnSubmitted.class);
    public static final EventType<WorkforceChanged> WORKFORCE_CHANGED = EventType.of("training.workforce-changed.v1",
            TRAINING_TOPIC, WorkforceChanged.class);
    public static final EventType<WorkforceHeadCountStated> WORKFORCE_HEAD_COUNT_STATED = EventType
            .of("training.workforce-head-count-stated.v1", TRAINING_TOPIC, WorkforceHeadCountStated.class);
    public static final EventType<CompletionRecorded> COMPLETION_RECORDED = EventType
            .of("training.completion-recorded.v1", TRAINING_TOPIC, CompletionRecorded.class);
    public static final EventType<CompletionVoided> COMPLETION_VOIDED = EventType
            .of("training.completion-voided.v1", TRAINING_TOPIC, CompletionVoided.class);
    public static final EventType<CoverageTargetSet> COVERAGE_TARGET_SET = EventType
            .of("training.coverage-target-set.v1", TRAINING_TOPIC, CoverageTargetSet.class);
    public static final EventType<TrainerAccredited> TRAINER_ACCREDITED = EventType
            .of("training.trainer-accredited.v1", TRAINING_TOPIC, TrainerAccredited.class);
    public static final EventType<WorkshopDelivered> WORKSHOP_DELIVERED = EventType
            .of("training.workshop-delivered.v1", TRAINING_TOPIC, WorkshopDelivered.class);
    public static final EventType<EvaluationAnswersTold> EVALUATION_ANSWERS_TOLD = EventType
            .of("training.evaluation-answers-told.v1", TRAINING_TOPIC, EvaluationAnswersTold.class);
    public static final EventType<ReferralReceived> REFERRAL_RECEIVED = EventType.of("referrals.referral-received.v1",
            REFERRALS_TOPIC, ReferralReceived.class);
    public static final EventType<StageChanged> STAGE_CHANGED = EventType.of("referrals.stage-changed.v1",
            REFERRALS_TOPIC, StageChanged.class);
    public static final EventType<OnwardConsidered> ONWARD_CONSIDERED = EventType.of("referrals.onward-considered.v1",
            REFERRALS_TOPIC,
            OnwardConsidered.class);
    public static final EventType<ReferrerUpdated> REFERRER_UPDATED = EventType.of("referrals.referrer-updated.v1",
            REFERRALS_TOPIC,
            ReferrerUpdated.class);
    public static final EventType<ReviewCancelled> REVIEW_CANCELLED = EventType.of("referrals.review-cancelled.v1",
            REFERRALS_TOPIC,
            ReviewCancelled.class);
    public static final EventType<ReviewHeld> REVIEW_HELD = EventType.of("referrals.review-held.v1", REFERRALS_TOPIC,
            ReviewHeld.class);
    public static final EventType<ReviewDue> REVIEW_DUE = EventType.of("referrals.review-due.v1", REFERRALS_TOPIC,
            ReviewDue.class);
    public static final EventType<SessionClosed> SESSION_CLOSED = EventType.of("referrals.session-closed.v1",
            REFERRALS_TOPIC,
            SessionClosed.class);
    public static final EventType<SessionPlanned> SESSION_PLANNED = EventType.of("referrals.session-planned.v1",
            REFERRALS_TOPIC,
            SessionPlanned.class);
    public static final EventType<PanelHeld> PANEL_HELD = EventType.of("referrals.panel-held.v1", REFERRALS_TOPIC,
            PanelHeld.class);
    public static final EventType<ConsentChanged> CONSENT_CHANGED = EventType.of("referrals.consent-changed.v1",
            REFERRALS_TOPIC,
            ConsentChanged.class);
    public static final EventType<CaseMoved> CASE_MOVED = EventType.of("referrals.case-moved.v1", REFERRALS_TOPIC,
            CaseMoved.class);

    public static final EventType<QuarterSignedOff> QUARTER_SIGNED_OFF = EventType
            .of("reporting.quarter-signed-off.v1", REPORTING_TOPIC, QuarterSignedOff.class);
    public static final EventType<QuarterReopened> QUARTER_REOPENED = EventType.of("reporting.quarter-reopened.v1",
            REPORTING_TOPIC, QuarterReopened.class);

    public static final List<EventType<?>> ALL = List.of(ORGANISATION_REGISTERED, ORGANISATION_SUCCEEDED,
            OFFICE_HELD, OFFICE_ENDED,
            PLAN_CREATED, ACTION_ADDED,
            ACTION_PROGRESSED, ACTION_RAG_CHANGED, PLAN_APPROVED, PLAN_ADOPTED, PLAN_EXTENDED, PLAN_ENDED,
            PLAN_REVIEWED, EQUALITY_ASSESSED, ACTION_SUPERSEDED, ACTION_CANCELLED, ACTION_REVISED, MEETING_HELD,
            BOARD_REVIEWED, ASSESSMENT_RECEIVED, POINT_ANSWERED, REGISTER_ENTRY_MADE, REGISTER_ENTRY_WITHDRAWN,
            SPEAKER_CHECK_DECIDED, ANNUAL_RETURN_SUBMITTED,
            WORKFORCE_CHANGED, WORKFORCE_HEAD_COUNT_STATED, COMPLETION_RECORDED, COMPLETION_VOIDED, COVERAGE_TARGET_SET,
            TRAINER_ACCREDITED,
            WORKSHOP_DELIVERED, EVALUATION_ANSWERS_TOLD,
            REFERRAL_RECEIVED, STAGE_CHANGED, CASE_MOVED,
            CONSENT_CHANGED, PANEL_HELD, SESSION_PLANNED, SESSION_CLOSED, REVIEW_DUE, REVIEW_HELD, REVIEW_CANCELLED,
            ONWARD_CONSIDERED, REFERRER_UPDATED, QUARTER_SIGNED_OFF, QUARTER_REOPENED);

    private static final Map<String, EventType<?>> BY_NAME = byName();

    private EventCatalogue() {}

    /** The type with this CloudEvents name, or empty where the name is unknown. */
    public static Optional<EventType<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, EventType<?>> byName() {
        Map<String, EventType<?>> types = new LinkedHashMap<>();
        ALL.forEach(type -> types.put(type.name(), type));
        return Map.copyOf(types);
    }
}
