package uk.deliveryboard.training.completion.model;

import java.util.Optional;

/** How well a completion is proven. From weak to strong; what is unverified does not count towards coverage. */
public enum Verification {
    UNVERIFIED, CERT_SEEN, TRAINER_CONFIRMED, SYSTEM;

    /**
     * What a source proves. It follows from source and sender and is never taken from a request: that there is a
     * certificate proves nothing until somebody has looked at it, whoever says so.
     *
     * @return empty where the sender cannot speak for this source: only systems send what systems say
     */
    public static Optional<Verification> of(Source source, Sender sender) {
        return switch (source) {
            case XAPI, ESR_FEED -> sender == Sender.INTEGRATION ? Optional.of(SYSTEM) : Optional.empty();
            case CSV_IMPORT -> Optional.of(SYSTEM);
            case SESSION_REGISTER -> Optional.of(TRAINER_CONFIRMED);
            case CERTIFICATE_UPLOAD -> Optional.of(sender == Sender.VERIFIER ? CERT_SEEN : UNVERIFIED);
            // the former employer's own record is the proof: two agencies have to say so, and no request can
            case TRANSFER -> sender == Sender.VERIFIER ? Optional.of(CERT_SEEN) : Optional.empty();
            case SELF_DECLARED -> Optional.of(UNVERIFIED);
            case MANUAL -> Optional.of(sender == Sender.INTEGRATION ? SYSTEM : UNVERIFIED);
        };
    }
}
