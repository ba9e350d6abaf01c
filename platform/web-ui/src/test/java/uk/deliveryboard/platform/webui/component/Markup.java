package uk.deliveryboard.platform.webui.component;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML without what a browser does not tell apart: blank text, order of attributes and classes, forms of a flag. */
final class Markup {

    private static final Set<String> FLAGS = Set.of("open", "hidden", "disabled");

    private Markup() {}

    static String normalised(List<? extends Node> nodes) {
        return nodes.stream().map(Markup::normalised).collect(Collectors.joining());
    }

    private static String normalised(Node node) {
        if (node instanceof TextNode text) {
            return text.text().strip();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String attributes = StreamSupport.stream(element.attributes().spliterator(), false).map(Markup::normalised)
                .sorted().collect(Collectors.joining(" "));
        return "<" + element.tagName() + " " + attributes + ">" + normalised(element.childNodes()) + "</"
                + element.tagName() + ">";
    }

    private static String normalised(Attribute attribute) {
        if (FLAGS.contains(attribute.getKey())) {
            return attribute.getKey();
        }
        String value = attribute.getKey().equals("class")
                ? Arrays.stream(attribute.getValue().strip().split("\\s+")).sorted().collect(Collectors.joining(" "))
                : attribute.getValue();
        return attribute.getKey() + "=" + value;
    }
}
