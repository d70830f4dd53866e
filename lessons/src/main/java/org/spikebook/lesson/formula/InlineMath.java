package org.spikebook.lesson.formula;

import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

import java.util.Set;

/**
 * {@code $…$}: no space just inside, no digit just behind, as otherwise a price would begin a
 * formula.
 */
public final class InlineMath implements InlineContentParser {

    /** Makes the parsers. */
    public static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new InlineMath();
        }
    }

    private InlineMath() {}

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        if (!scanner.hasNext() || scanner.peek() == '$' || isSpace(scanner.peek())) {
            return ParsedInline.none();
        }
        Position begin = scanner.position();
        while (toDollar(scanner)) {
            Position end = scanner.position();
            boolean afterSpace = isSpace(scanner.peekPreviousCodePoint());
            scanner.next();
            if (!afterSpace && !Character.isDigit(scanner.peek())) {
                String tex = scanner.getSource(begin, end).getContent();
                return ParsedInline.of(new MathNodes.Inline(tex), scanner.position());
            }
        }
        return ParsedInline.none();
    }

    /** Moves before the next dollar that no backslash escapes; false at the end of the text. */
    private static boolean toDollar(Scanner scanner) {
        while (scanner.hasNext() && scanner.peek() != '$') {
            if (scanner.next('\\') && !scanner.hasNext()) {
                return false;
            }
            scanner.next();
        }
        return scanner.hasNext();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint);
    }
}
