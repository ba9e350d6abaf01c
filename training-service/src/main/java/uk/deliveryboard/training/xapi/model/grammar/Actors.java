package uk.deliveryboard.training.xapi.model.grammar;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;

/** Agents and groups (data specification 2.4.2). */
final class Actors {

    private static final Rule ACCOUNT = Fields.none().must("homePage", Values.IRI).must("name", Values.PLAIN);
    private static final Fields IDENTIFIED = Fields.none().may("name", Values.STRING).may("mbox", Values.MBOX)
            .may("mbox_sha1sum", Values.SHA1).may("openid", Values.IRI).may("account", ACCOUNT);

    static final Rule AGENT = IDENTIFIED.may("objectType", Values.oneOf("Agent")).then((value, at, faults) -> Values
            .require(identifiers(value) == 1, at, "one-identifier",
                    "has exactly one of mbox, mbox_sha1sum, openid and account", faults));

    static final Rule GROUP = IDENTIFIED.must("objectType", Values.oneOf("Group"))
            .may("member", Rule.listOf(AGENT)).then(Actors::group);

    /** Whichever its type says. */
    static final Rule ACTOR = (value, at, faults) -> (isGroup(value) ? GROUP : AGENT).check(value, at, faults);

    /** Somebody in whose name a statement is made: an agent, or two of them in a group for OAuth. */
    static final Rule AUTHORITY = ACTOR.then((value, at, faults) -> Values.require(
            !isGroup(value) || (identifiers(value) == 0 && value.itemsAt("member").size() == 2), at, "authority",
            "is an agent, or a group of two agents without an identifier of its own", faults));

    private Actors() {}

    static boolean isGroup(Json value) {
        return "Group".equals(value.textAt("objectType"));
    }

    private static void group(Json value, String at, List<Fault> faults) {
        long identifiers = identifiers(value);
        Values.require(identifiers <= 1, at, "one-identifier",
                "has at most one of mbox, mbox_sha1sum, openid and account", faults);
        Values.require(identifiers >= 1 || value.at("member") != null, at, "member-missing",
                "names its members where it has no identifier", faults);
    }

    private static long identifiers(Json value) {
        Set<String> names = value instanceof Json.Obj(var members) ? members.keySet() : Set.of();
        return Stream.of("mbox", "mbox_sha1sum", "openid", "account").filter(names::contains).count();
    }
}
