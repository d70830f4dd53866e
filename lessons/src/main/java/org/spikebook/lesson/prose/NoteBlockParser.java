package org.spikebook.lesson.prose;

import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds notes: from {@code [^label]:} to the next blank line, or to the next note. */
public final class NoteBlockParser extends AbstractBlockParser {

    private static final int CODE_INDENT = 4;
    private static final Pattern BEGIN =
            Pattern.compile("\\[\\^(" + NoteLinks.LABEL + ")]:[ \\t]*");

    private final NoteBlock note;
    private final List<SourceLine> lines = new ArrayList<>();

    /** Makes the parsers. */
    public static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Matcher begin = begin(state);
            return begin.lookingAt()
                    ? BlockStart.of(new NoteBlockParser(begin.group(1))).atIndex(begin.end())
                    : BlockStart.none();
        }
    }

    private NoteBlockParser(String label) {
        note = new NoteBlock(label);
    }

    /** Indented as code is, a line is none. */
    private static Matcher begin(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int at = state.getIndent() < CODE_INDENT ? state.getNextNonSpaceIndex() : line.length();
        return BEGIN.matcher(line).region(at, line.length());
    }

    @Override
    public Block getBlock() {
        return note;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return state.isBlank() || begin(state).lookingAt()
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        lines.add(line);
    }

    @Override
    public void closeBlock() {
        note.setSource(
                lines.stream()
                        .map(line -> line.getContent().toString().strip())
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public void parseInlines(InlineParser parser) {
        parser.parse(SourceLines.of(lines), note);
    }
}
