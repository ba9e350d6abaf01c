package uk.deliveryboard.reporting.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML in memory, by names with their prefixes; the JDK's own writer escapes text and closes elements. */
public final class Xml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    public Xml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    public Xml begin(String name) {
        return step(() -> out.writeStartElement(name));
    }

    public Xml with(String attribute, String value) {
        return step(() -> out.writeAttribute(attribute, value));
    }

    public Xml text(String text) {
        return step(() -> out.writeCharacters(text));
    }

    public Xml element(String name, String text) {
        return begin(name).text(text).end();
    }

    public Xml end() {
        return step(out::writeEndElement);
    }

    public byte[] bytes() {
        step(() -> {
            out.writeEndDocument();
            out.close();
        });
        return bytes.toByteArray();
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    private Xml step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("writing to memory does not fail", e);
    }
}
