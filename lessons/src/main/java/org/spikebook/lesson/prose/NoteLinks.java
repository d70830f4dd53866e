package org.spikebook.lesson.prose;

import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code [^label]} within a text. */
public final class NoteLinks implements LinkProcessor {

    /** What notes are called by. */
    static final String LABEL = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

    private static final Pattern MARK = Pattern.compile("\\^(" + LABEL + ")");

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        Matcher mark = MARK.matcher(link.text(scanner));
        boolean plain = link.destination() == null && link.marker() == null;
        return plain && mark.matches()
                ? LinkResult.replaceWith(new NoteMark(mark.group(1)), link.afterTextBracket())
                : LinkResult.none();
    }
}
