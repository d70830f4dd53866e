package org.spikebook.lesson.livenumber;

import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

import java.util.Set;

/** Finds live numbers in a line of Markdown; formulas and code are read before. */
public final class LiveNumberParser implements InlineContentParser {

    /** Makes the parsers. */
    public static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new LiveNumberParser();
        }
    }

    private LiveNumberParser() {}

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (!scanner.next("{{")) {
            return ParsedInline.none();
        }
        Position begin = scanner.position();
        if (scanner.find('}') < 0) {
            return ParsedInline.none();
        }
        String written = scanner.getSource(begin, scanner.position()).getContent();
        return scanner.next("}}")
                ? LiveNumber.read(written)
                        .map(number ->
                                ParsedInline.of(new LiveNumberNode(number), scanner.position()))
                        .orElseGet(ParsedInline::none)
                : ParsedInline.none();
    }
}
