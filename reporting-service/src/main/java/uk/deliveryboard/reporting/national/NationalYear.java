package uk.deliveryboard.reporting.national;

import java.util.Optional;

/**
 * A financial year of England and Wales as the Home Office published it. What is empty is not in the file.
 *
 * @param year        such as {@code 2023-24}
 * @param discussed   at a panel
 * @param adopted     as a Channel case
 * @param education   referrals from the sector of education
 * @param police      referrals from the police
 * @param rightWing   share of referrals for extreme right-wing concern, in per cent
 * @param islamist    share of referrals for Islamist concern, in per cent
 * @param seriesBreak what changed, where the year does not compare with the one before
 */
public record NationalYear(String year, long referrals, Optional<Long> discussed, Optional<Long> adopted,
        Optional<Long> education, Optional<Long> police, Optional<Long> rightWing, Optional<Long> islamist,
        Optional<String> seriesBreak) {}
