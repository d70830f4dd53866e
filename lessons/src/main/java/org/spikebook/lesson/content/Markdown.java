package org.spikebook.lesson.content;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.spikebook.lesson.formula.BlockMath;
import org.spikebook.lesson.formula.InlineMath;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.livenumber.LiveNumberNode;
import org.spikebook.lesson.livenumber.LiveNumberParser;
import org.spikebook.lesson.prose.DoiLinks;
import org.spikebook.lesson.prose.NoteBlockParser;
import org.spikebook.lesson.prose.NoteLinks;
import org.spikebook.lesson.prose.NoteRenderer;
import org.spikebook.lesson.prose.PictureRenderer;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.lesson.prose.PicturesPlaced;
import org.spikebook.lesson.prose.PlainText;
import org.spikebook.lesson.prose.ShownPicture;
import org.spikebook.lesson.prose.TextLink;
import org.spikebook.lesson.prose.TextNotes;
import org.spikebook.lesson.prose.TextPicture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Markdown to HTML that is safe to put into a page, no matter who wrote it: CommonMark with tables
 * and formulas. HTML in the text is shown as text, links that could run a script lose their target,
 * and of images only those are shown that the page has, so that no text can make a reader's browser
 * call elsewhere; others become their descriptions.
 *
 * <p>Live numbers ({@code {{net.populationRate.exc}}}) become {@code <span class="live-number">}.
 *
 * <p>Formulas between {@code $…$} become {@code <span class="math-inline">}, between {@code $$…$$}
 * {@code <div class="math-display">}, with the TeX source as their text, for KaTeX to typeset.
 * {@code \$} is a plain dollar, and so is one that no formula could begin or end with ({@code $5
 * and $6}).
 *
 * <p>A link to {@code #term} is a term whose title explains it on hover and focus: {@code
 * [balanced](#term "its mean input is near zero")}. A block quote that begins with {@code [!NOTE]},
 * {@code [!TIP]} or {@code [!WARNING]} is a callout.
 *
 * <p>A note {@code [^label]: …} stands at the end of the text, and tells itself on hover and focus
 * where {@code [^label]} marks it. A {@code doi:10.1000/182} becomes a link.
 *
 * <p>Headings move down one level, as the page's title is its first. Safe for use by several
 * threads.
 */
public final class Markdown {

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .customInlineContentParserFactory(new InlineMath.Factory())
                    .customInlineContentParserFactory(new LiveNumberParser.Factory())
                    .customBlockParserFactory(new BlockMath.Factory())
                    .customBlockParserFactory(new NoteBlockParser.Factory())
                    .linkProcessor(new NoteLinks())
                    .maxOpenBlockParsers(50)
                    .maxInlineNesting(100)
                    .build();

    /** Without {@code data:}, which would open whatever its author wrote, under no address. */
    private static final Set<String> LINK_PROTOCOLS = Set.of("http", "https", "mailto");

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .nodeRendererFactory(SafeNodeRenderer::new)
                    .nodeRendererFactory(PictureRenderer::new)
                    .nodeRendererFactory(NoteRenderer::new)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new DefaultUrlSanitizer(LINK_PROTOCOLS))
                    .build();

    private Markdown() {}

    /**
     * The HTML of a Markdown text, live numbers as they are written. No line ends between a number
     * and its unit.
     */
    public static String toHtml(String markdown) {
        return toHtml(markdown, LiveNumber::source);
    }

    /**
     * The same with what live numbers say.
     *
     * @param numbers what stands in place of each
     */
    public static String toHtml(String markdown, Function<LiveNumber, String> numbers) {
        return toHtml(markdown, numbers, PictureSource.NONE);
    }

    /**
     * The same with pictures.
     *
     * @param pictures has those that may be shown; others become their descriptions
     */
    public static String toHtml(
            String markdown, Function<LiveNumber, String> numbers, PictureSource pictures) {
        Node text = PARSER.parse(markdown);
        text.accept(new PicturesPlaced(pictures, PARSER::parse));
        TextNotes.of(text).placeIn(text);
        text.accept(new DoiLinks());
        text.accept(new UnitsHeld());
        text.accept(new TermsMade());
        text.accept(eachNumber(node -> node.show(numbers.apply(node.number()))));
        return RENDERER.render(text);
    }

    /** The live numbers of a Markdown text, in order. */
    public static List<LiveNumber> liveNumbers(String markdown) {
        List<LiveNumber> found = new ArrayList<>();
        PARSER.parse(markdown).accept(eachNumber(node -> found.add(node.number())));
        return found;
    }

    /** The links and terms of a Markdown text, in order. */
    public static List<TextLink> links(String markdown) {
        List<TextLink> found = new ArrayList<>();
        PARSER.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                found.add(
                                        new TextLink(
                                                link.getDestination(),
                                                Objects.requireNonNullElse(link.getTitle(), ""),
                                                PlainText.of(link)));
                                super.visit(link);
                            }
                        });
        return found;
    }

    /** The pictures that a Markdown text names, in order. */
    public static List<TextPicture> pictures(String markdown) {
        List<TextPicture> found = new ArrayList<>();
        PARSER.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Image image) {
                                found.add(
                                        new TextPicture(
                                                image.getDestination(), PlainText.of(image)));
                            }
                        });
        return found;
    }

    /** The notes of a Markdown text, with marks in captions. */
    public static TextNotes notes(String markdown) {
        Node text = PARSER.parse(markdown);
        PictureSource any = path -> Optional.of(new ShownPicture(path, 1, 1));
        text.accept(new PicturesPlaced(any, PARSER::parse));
        return TextNotes.of(text);
    }

    private static AbstractVisitor eachNumber(Consumer<LiveNumberNode> told) {
        return new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof LiveNumberNode number) {
                    told.accept(number);
                } else {
                    super.visit(node);
                }
            }
        };
    }

    /** The headings of a Markdown text, in the order of those in its HTML. */
    public static List<TextHeading> headings(String markdown) {
        HeadingFinder finder = new HeadingFinder();
        PARSER.parse(markdown).accept(finder);
        return finder.found();
    }

    /** The words of a Markdown text without its marks; formulas as TeX. */
    public static String words(String markdown) {
        return HeadingFinder.words(PARSER.parse(markdown));
    }

    /** Puts terms in place of the links that explain them. */
    private static final class TermsMade extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            String meaning = link.getTitle();
            if (!link.getDestination().equals(TextLink.TERM) || meaning == null) {
                super.visit(link);
                return;
            }
            SafeNodeRenderer.TermNode term = new SafeNodeRenderer.TermNode(meaning);
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                term.appendChild(child);
                child = next;
            }
            link.insertBefore(term);
            link.unlink();
        }
    }

    /** Puts a no-break space between a number and the unit behind it. */
    private static final class UnitsHeld extends AbstractVisitor {

        private static final Pattern BREAK =
                Pattern.compile("(?<=\\d) (?=(%|[fpnµmkMG]?(A|F|Hz|J|S|V|W|s))(?![\\p{L}\\d]))");

        @Override
        public void visit(Text text) {
            text.setLiteral(BREAK.matcher(text.getLiteral()).replaceAll("\u00a0"));
        }
    }
}
