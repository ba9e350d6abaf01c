package uk.deliveryboard.events.plans.v1.register;

import uk.deliveryboard.events.EventData;

/** What happens in the registers of agencies. */
public sealed interface RegisterEvent extends EventData
        permits RegisterEntryMade, RegisterEntryWithdrawn, SpeakerCheckDecided, AnnualReturnSubmitted {}
