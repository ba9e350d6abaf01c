package uk.deliveryboard.training.xapi.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON as a value: members in the order in which they came, numbers exact. */
public sealed interface Json {

    record Obj(Map<String, Json> members) implements Json {

        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public @Nullable Json get(String name) {
            return members.get(name);
        }

        /** The same with this member, in its place where there was one. */
        public Obj with(String name, Json value) {
            Map<String, Json> changed = new LinkedHashMap<>(members);
            changed.put(name, value);
            return new Obj(changed);
        }

        public Obj without(String... names) {
            Map<String, Json> changed = new LinkedHashMap<>(members);
            for (String name : names) {
                changed.remove(name);
            }
            return new Obj(changed);
        }

        /** The same with this member changed, where there is one. */
        public Obj change(String name, UnaryOperator<Json> change) {
            Json value = members.get(name);
            return value == null ? this : with(name, change.apply(value));
        }
    }

    record Arr(List<Json> items) implements Json {

        public Arr {
            items = List.copyOf(items);
        }
    }

    record Text(String value) implements Json {}

    record Num(BigDecimal value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    static Obj object(String name, Json value) {
        return new Obj(Map.of(name, value));
    }

    /** What is found by going from member to member, or null where that leads nowhere. */
    default @Nullable Json at(String... path) {
        Json value = this;
        for (String name : path) {
            value = value instanceof Obj object ? object.get(name) : null;
            if (value == null) {
                return null;
            }
        }
        return value;
    }

    default @Nullable String textAt(String... path) {
        return at(path) instanceof Text(var value) ? value : null;
    }

    /** What is there; to be asked only of what has been checked. */
    default Json required(String... path) {
        return Objects.requireNonNull(at(path));
    }

    /** The text there; to be asked only of what has been checked. */
    default String requiredText(String... path) {
        return Objects.requireNonNull(textAt(path));
    }

    /** The items of a list there; a single value stands for a list of one. */
    default List<Json> itemsAt(String... path) {
        Json value = at(path);
        return switch (value) {
            case null -> List.of();
            case Arr(var items) -> items;
            case Obj _,Text _,Num _,Bool _,Null _ -> List.of(value);
        };
    }
}
