package uk.deliveryboard.platform.webui;

/** What an error page says: what happened and what to do about it, nothing about the inside of the service. */
public record ProblemText(String title, String advice) {

    static ProblemText of(int status) {
        return switch (status) {
            case 401 -> new ProblemText("Sign in to see this page",
                    "You are not signed in, or your session has ended. Go to the start page and sign in.");
            case 403 -> new ProblemText("You cannot see this page",
                    "Your role or your agency does not allow it. If you think it should, ask the person who manages "
                            + "access for your agency.");
            case 404 -> new ProblemText("Page not found",
                    "If you typed the web address, check it is correct. If you pasted it, check you copied all of it.");
            case 429 -> new ProblemText("Too many requests", "Wait a minute, then try again.");
            case 503, 504 -> new ProblemText("The service is unavailable",
                    "Try again in a few minutes. Nothing that was saved is lost.");
            default -> status >= 400 && status < 500
                    ? new ProblemText("This request cannot be answered",
                            "Part of the address or the form is not valid here. Go back and follow a link.")
                    : new ProblemText("There is a problem with the service",
                            "Try again later. If it keeps happening, report the reference below.");
        };
    }
}
