package org.spikebook.web.help;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.spikebook.lesson.content.Markdown;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Markdown of a file of the guide as HTML of a page: the title apart, headings with ids, links
 * to other files of the guide as addresses of their pages. Other files are named, not linked.
 */
final class GuideHtml {

    private static final String HEADINGS = "h2, h3, h4, h5, h6";

    private final GuideFile file;
    private final Document document;

    GuideHtml(GuideFile file, String markdown) {
        this.file = file;
        document = Jsoup.parseBodyFragment(Markdown.toHtml(markdown));
        document.outputSettings().prettyPrint(false);
    }

    GuidePage page() {
        String title = takeTitle();
        List<GuidePage.Heading> headings = nameHeadings();
        document.select("a[href]").forEach(this::lead);
        // what scrolls must be reachable by keyboard
        document.select("pre").attr("tabindex", "0");
        return new GuidePage(
                GuideFile.address(file.name()),
                file.language(),
                title,
                document.body().html(),
                headings);
    }

    /** The lists of pages below the headings of the index. */
    List<GuidePart> parts() {
        List<GuidePart> parts = new ArrayList<>();
        document.select("a[href]").forEach(this::lead);
        for (Element heading : document.select("h3")) {
            Element list = heading.nextElementSibling();
            if (list != null && list.nameIs("ul")) {
                List<GuidePart.Entry> entries =
                        list.select("li > a").stream()
                                .map(a -> new GuidePart.Entry(a.attr("href"), a.text()))
                                .toList();
                parts.add(new GuidePart(heading.text(), entries));
            }
        }
        return parts;
    }

    private String takeTitle() {
        Element title = document.expectFirst("h2");
        title.remove();
        return title.text();
    }

    /** Below the page's title they begin with the second level. */
    private List<GuidePage.Heading> nameHeadings() {
        HeadingIds ids = new HeadingIds();
        List<GuidePage.Heading> headings = new ArrayList<>();
        for (Element heading : document.select(HEADINGS)) {
            int level = heading.normalName().charAt(1) - '0' - 1;
            heading.tagName("h" + level).id(ids.next(heading.text()));
            if (level == 2) {
                headings.add(new GuidePage.Heading(heading.id(), heading.text()));
            }
        }
        return headings;
    }

    private void lead(Element link) {
        URI target = file.target(link.attr("href"));
        if (target.isAbsolute()) {
            return;
        }
        Optional<String> address = GuideFile.address(target);
        if (address.isPresent()) {
            link.attr("href", address.get()).removeAttr("rel");
        } else {
            name(link, target.getPath().substring(1));
        }
    }

    private static void name(Element link, String path) {
        if (link.text().equals(path)) {
            link.text("");
        } else {
            link.appendText(" (");
        }
        boolean isApart = !link.text().isEmpty();
        link.appendElement("code").text(path);
        if (isApart) {
            link.appendText(")");
        }
        link.unwrap();
    }
}
