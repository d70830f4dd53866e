package org.spikebook.lesson.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links each {@code doi:10.1000/182} of a text to what it names. */
public final class DoiLinks extends AbstractVisitor {

    private static final String RESOLVER = "https://doi.org/";

    /** Marks that end a clause are not part of it. */
    private static final Pattern DOI =
            Pattern.compile("\\b(?i:doi):[ \u00a0]?(10\\.\\d{4,9}/\\S+?)(?=[.,;:)\\]]*(?:\\s|$))");

    private static final Pattern MISTAKEN =
            Pattern.compile("\\b(?i:doi):[ \u00a0]?(?!10\\.\\d{4,9}/\\S)\\S*");

    /** The first thing in a text that claims to be a DOI and is none; empty if there is none. */
    public static String mistakeIn(String text) {
        Matcher mistaken = MISTAKEN.matcher(text);
        return mistaken.find() ? mistaken.group().strip() : "";
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        Matcher doi = DOI.matcher(words);
        int end = 0;
        while (doi.find()) {
            if (doi.start() > end) {
                text.insertBefore(new Text(words.substring(end, doi.start())));
            }
            Link link = new Link(RESOLVER + doi.group(1), null);
            link.appendChild(new Text(doi.group()));
            text.insertBefore(link);
            end = doi.end();
        }
        if (end == words.length() && end > 0) {
            text.unlink();
        } else {
            text.setLiteral(words.substring(end));
        }
    }

    /** A link stays what it is. */
    @Override
    public void visit(Link link) {}
}
