package uk.deliveryboard.launcher.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.deliveryboard.launcher.identity.Client;
import uk.deliveryboard.launcher.identity.IdentitySettings;

/** What a person at the terminal is told once everything runs: where to go, who to be, what to paste. */
public final class Greeting {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("api.spoc.northmere-police", "/v1/plans");
        QUESTIONS.put("api.prevent-lead", "/v1/agencies");
        QUESTIONS.put("api.board-member", "/v1/boards/northmere/quarters/{quarter}");
        QUESTIONS.put("api.board-chair", "/v1/boards/northmere/quarters/{quarter}/figures.csv");
        QUESTIONS.put("api.member-lead", "/v1/boards/northmere/quarters/{quarter}");
        QUESTIONS.put("api.training-lead", "/v1/training/coverage");
        QUESTIONS.put("api.channel-chair", "/v1/referrals");
        QUESTIONS.put("api.case-officer", "/v1/referrals");
        QUESTIONS.put("api.referrer", "/v1/referrals");
        QUESTIONS.put("api.auditor", "/v1/projections");
        QUESTIONS.put("api.admin", "/v1/projections");
        QUESTIONS.put("lms.northmere-county", "/v1/courses");
    }

    private Greeting() {}

    public static List<String> lines(IdentitySettings identity, LocalDate today, Path demoFile) {
        String quarter = Quarters.of(today);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Dashboard      " + identity.gatewayUrl() + "/boards/northmere/quarters/" + quarter);
        lines.add("API documents  " + identity.gatewayUrl() + "/docs");
        lines.add("Demo people    " + identity.issuer());
        lines.add("");
        lines.add("Sign in with one click as any of the demo people, or with a user name and the password "
                + identity.password() + ":");
        identity.realm().people().stream().filter(person -> !person.username().contains("."))
                .forEach(person -> lines.add("  %-26s %s".formatted(person.username(), person.name())));
        lines.add("  %-26s %s".formatted("spoc.<agency code>", "the single point of contact of each agency"));
        lines.add("  %-26s %s".formatted("prevent-lead.<agency code>", "its Prevent lead"));
        lines.add("");
        lines.add("Ready to paste, the first line first (all clients are in " + demoFile + "):");
        lines.add("  token() { curl -s -u \"$1\" -d grant_type=client_credentials " + identity.tokenUri()
                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/'; }");
        Map<String, String> secrets = identity.realm().apiClients().stream()
                .collect(Collectors.toMap(Client.Api::clientId, Client.Api::secret));
        QUESTIONS.forEach((client, path) -> lines.add("  curl -s -H \"Authorization: Bearer $(token " + client + ":"
                + secrets.get(client) + ")\" " + identity.gatewayUrl() + path.replace("{quarter}", quarter)));
        lines.add("");
        lines.add("Ctrl-C stops everything; the data stays.");
        return lines;
    }
}
