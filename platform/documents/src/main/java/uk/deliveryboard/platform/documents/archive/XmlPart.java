package uk.deliveryboard.platform.documents.archive;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;

/** Events of an XML part, one at a time: no document type, no entities, nothing fetched, bounded depth. */
public final class XmlPart implements AutoCloseable {

    public static final int START = XMLStreamConstants.START_ELEMENT;
    public static final int END = XMLStreamConstants.END_ELEMENT;
    public static final int TEXT = XMLStreamConstants.CHARACTERS;
    public static final int FINISHED = XMLStreamConstants.END_DOCUMENT;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Limits limits;
    private final String name;
    private int depth;

    private XmlPart(XMLStreamReader reader, String name, Limits limits) {
        this.reader = reader;
        this.name = name;
        this.limits = limits;
    }

    /** @param name of the part, for the position of a refusal */
    public static XmlPart of(InputStream in, String name, Limits limits) {
        try {
            return new XmlPart(FACTORY.createXMLStreamReader(in), name, limits);
        } catch (XMLStreamException e) {
            throw refusal(e, name);
        }
    }

    private static XMLInputFactory factory() {
        // the JDK's own, whatever else is on the class path
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // ours counts, and says so by name
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** @return START, END, TEXT or FINISHED; comments and processing instructions are passed over */
    public int next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.ENTITY_DECLARATION ->
                        throw new DocumentRefused(Refusal.XML_DOCTYPE, Position.in(name));
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > limits.nesting()) {
                            throw new DocumentRefused(Refusal.NESTED_TOO_DEEPLY, Position.in(name));
                        }
                        return START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return TEXT;
                    }
                    default -> {
                    }
                }
            }
            return FINISHED;
        } catch (XMLStreamException e) {
            throw refusal(e, name);
        }
    }

    /** Local name of the element; office formats use few enough of them to do without the namespace. */
    public String element() {
        return reader.getLocalName();
    }

    /** @param local name without its prefix */
    public @Nullable String attribute(String local) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(local)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    public String attribute(String local, String otherwise) {
        String value = attribute(local);
        return value == null ? otherwise : value;
    }

    /** A count in an attribute. One that is no positive number counts as the other value. */
    public int number(String local, int otherwise) {
        String value = attribute(local);
        try {
            return value == null ? otherwise : Math.max(otherwise, Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Appends the present characters, as long as the whole stays within the limit for a cell. */
    public void appendTo(StringBuilder text) {
        if (text.length() + reader.getTextLength() > limits.cellLength()) {
            throw new DocumentRefused(Refusal.CELL_TOO_LONG, Position.in(name));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Passes over the present element with all that is in it. */
    public void skip() {
        int open = 1;
        while (open > 0) {
            int event = next();
            open += event == START ? 1 : event == END ? -1 : 0;
            if (event == FINISHED) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw refusal(e, name);
        }
    }

    private static DocumentRefused refusal(XMLStreamException cause, String name) {
        // an undeclared entity is one that a document type would have declared
        boolean entity = String.valueOf(cause.getMessage()).contains("entity");
        if (cause.getNestedException() instanceof DocumentRefused inner) {
            return inner;
        }
        return new DocumentRefused(entity ? Refusal.XML_DOCTYPE : Refusal.DAMAGED, Position.in(name));
    }
}
