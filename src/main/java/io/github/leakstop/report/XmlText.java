package io.github.leakstop.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML or HTML element by element, UTF-8 with line feeds. All text goes through {@link Visible}, since XML has no way to
 * write most control characters.
 */
final class XmlText {
    private final Writer out;
    private final XMLStreamWriter xml;

    XmlText(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Everything before the first element, as it stands. */
    XmlText prolog(String text) throws IOException {
        out.write(text);
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    XmlText open(String name, String... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            writeAttributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Visible.of(attributes[i + 1]));
        }
    }

    /** Closes the element that was opened last, and ends the line. */
    XmlText close() throws IOException {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Text of one line. */
    XmlText text(String text) throws IOException {
        try {
            xml.writeCharacters(Visible.of(text));
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    XmlText newLine() throws IOException {
        try {
            xml.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element that has no content and no end tag, such as HTML's {@code meta}. */
    XmlText empty(String name, String... attributes) throws IOException {
        try {
            xml.writeEmptyElement(name);
            writeAttributes(attributes);
            xml.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    XmlText leaf(String name, String text, String... attributes) throws IOException {
        return open(name, attributes).text(text).close();
    }

    /** Ends the document; the stream stays open. */
    void finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
