package uk.deliveryboard.training.xapi.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells one agent from another: its one inverse functional identifier.
 *
 * @param homePage system that gave the account; null for other kinds
 * @param name     of the account, or the identifier itself
 */
public record AgentId(Kind kind, @Nullable String homePage, String name) {

    private static final Pattern AUTHORITY = Pattern.compile("^[^:]+://[^/?#]*|@.*$");

    /** Kinds of identifier. */
    public enum Kind {
        ACCOUNT, MBOX, MBOX_SHA1SUM, OPENID
    }

    /** The identifier of an agent or group that has been checked; empty for a group without one. */
    public static Optional<AgentId> of(@Nullable Json actor) {
        if (actor == null) {
            return Optional.empty();
        }
        if (actor.at("account") != null) {
            return Optional.of(new AgentId(Kind.ACCOUNT, lowerCaseHost(actor.requiredText("account", "homePage")),
                    actor.requiredText("account", "name")));
        }
        return of(actor, "mbox", Kind.MBOX).or(() -> of(actor, "mbox_sha1sum", Kind.MBOX_SHA1SUM))
                .or(() -> of(actor, "openid", Kind.OPENID));
    }

    private static Optional<AgentId> of(Json actor, String member, Kind kind) {
        return Optional.ofNullable(actor.textAt(member)).map(
                text -> new AgentId(kind, null, kind == Kind.MBOX_SHA1SUM
                        ? text.toLowerCase(Locale.ROOT)
                        : lowerCaseHost(text)));
    }

    /** One-way, for comparing. */
    public String hash() {
        return Digest.of(kind + "\n" + (homePage == null ? "" : homePage) + "\n" + name);
    }

    /** Domains are the same in any case. */
    static String lowerCaseHost(String iri) {
        return AUTHORITY.matcher(iri).replaceFirst(AgentId::lowerCase);
    }

    private static String lowerCase(MatchResult match) {
        return java.util.regex.Matcher.quoteReplacement(match.group().toLowerCase(Locale.ROOT));
    }
}
