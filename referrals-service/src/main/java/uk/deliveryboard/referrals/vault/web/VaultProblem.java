package uk.deliveryboard.referrals.vault.web;

import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.ProblemType;

/** Problems of the vault. None says anything of what it holds. */
enum VaultProblem implements ProblemType {
    IDENTITY_NOT_HELD(HttpStatus.NOT_FOUND, "No identity is held of this referral"),
    IDENTITY_DISPOSED(HttpStatus.GONE, "What was held of this referral has been disposed of"),
    ALREADY_REVIEWED(HttpStatus.CONFLICT, "It has been reviewed already");

    private final HttpStatus status;
    private final String title;

    VaultProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
