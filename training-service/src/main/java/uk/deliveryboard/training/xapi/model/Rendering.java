package uk.deliveryboard.training.xapi.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Statements in the formats that can be asked for (communication specification 2.1.3). */
public enum Rendering {

    /** Only what identifies agents, activities and verbs. */
    IDS,
    /** As it was sent. */
    EXACT,
    /** With one language of each text. */
    CANONICAL;

    /** @param languages what the reader prefers, best first */
    public Json of(Json statement, List<Locale.LanguageRange> languages) {
        return switch (this) {
            case EXACT -> statement;
            case IDS -> ids(statement);
            case CANONICAL -> canonical(statement, languages);
        };
    }

    private static Json ids(Json value) {
        return switch (value) {
            case Json.Obj object -> identified(object);
            case Json.Arr(var items) -> new Json.Arr(items.stream().map(Rendering::ids).toList());
            case Json.Text _,Json.Num _,Json.Bool _,Json.Null _ -> value;
        };
    }

    private static Json identified(Json.Obj object) {
        boolean anonymous = AgentId.of(object).isEmpty();
        Json.Obj rest = anonymous && object.at("member") == null
                ? object
                : anonymous ? object.without("name") : object.without("name", "member");
        Map<String, Json> members = new LinkedHashMap<>();
        rest.members().forEach((name, member) -> {
            switch (name) {
                case "definition", "display" -> {
                    // how it is described is left out
                }
                case "extensions", "attachments", "result" -> members.put(name, member);
                default -> members.put(name, ids(member));
            }
        });
        return new Json.Obj(members);
    }

    private static Json canonical(Json value, List<Locale.LanguageRange> languages) {
        return switch (value) {
            case Json.Obj(var members) -> {
                Map<String, Json> all = new LinkedHashMap<>();
                members.forEach((name, member) -> all.put(name, isText(name, member)
                        ? oneLanguage((Json.Obj) member, languages)
                        : name.equals("extensions") ? member : canonical(member, languages)));
                yield new Json.Obj(all);
            }
            case Json.Arr(var items) -> new Json.Arr(items.stream().map(item -> canonical(item, languages)).toList());
            case Json.Text _,Json.Num _,Json.Bool _,Json.Null _ -> value;
        };
    }

    private static boolean isText(String name, Json member) {
        return member instanceof Json.Obj
                && (name.equals("display") || name.equals("name") || name.equals("description"));
    }

    private static Json oneLanguage(Json.Obj texts, List<Locale.LanguageRange> languages) {
        if (texts.members().size() < 2) {
            return texts;
        }
        List<String> tags = new ArrayList<>(texts.members().keySet());
        String best = languages.isEmpty() ? null : Locale.lookupTag(languages, tags);
        String chosen = best == null ? tags.getFirst() : best;
        return tags.stream().filter(chosen::equalsIgnoreCase).findFirst()
                .map(tag -> (Json) Json.object(tag, texts.required(tag))).orElse(texts);
    }
}
