package org.spikebook.lesson.formula;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** {@code $$…$$}: from a line that begins with two dollars to the next that ends with two. */
public final class BlockMath extends AbstractBlockParser {

    private static final String FENCE = "$$";
    private static final int CODE_INDENT = 4;

    private final MathNodes.Display formula = new MathNodes.Display();
    private final StringBuilder tex = new StringBuilder();
    private boolean open = true;

    /** Makes the parsers. */
    public static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int at = state.getNextNonSpaceIndex();
            CharSequence line = state.getLine().getContent();
            boolean fence =
                    state.getIndent() < CODE_INDENT
                            && line.subSequence(at, line.length()).toString().startsWith(FENCE);
            return fence
                    ? BlockStart.of(new BlockMath()).atIndex(at + FENCE.length())
                    : BlockStart.none();
        }
    }

    private BlockMath() {}

    @Override
    public Block getBlock() {
        return formula;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return open ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        String text = line.getContent().toString().strip();
        if (text.endsWith(FENCE)) {
            open = false;
            text = text.substring(0, text.length() - FENCE.length());
        }
        tex.append(text).append('\n');
    }

    @Override
    public void closeBlock() {
        formula.close(tex.toString().strip());
    }
}
