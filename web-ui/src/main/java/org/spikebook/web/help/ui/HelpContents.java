package org.spikebook.web.help.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.help.GuidePage;
import org.spikebook.web.help.GuidePart;

import java.util.List;

/** The pages of the guide, with the headings of the one that is shown; folded on a small screen. */
class HelpContents extends NativeDetails {

    private static final String OPEN_BESIDE_THE_TEXT =
            """
            const contents = this;
            const wide = matchMedia('(min-width: 60rem)');
            const fit = () => {
              if (contents.isConnected) contents.open = wide.matches;
              else wide.removeEventListener('change', fit);
            };
            wide.addEventListener('change', fit);
            fit();
            """;

    HelpContents(List<GuidePart> parts, GuidePage shown) {
        Words words = Words.of(HelpContents.class);
        addClassName("sb-guide-contents");
        setSummaryText(words.of("contents.name"));
        Nav nav = new Nav(link(new GuidePart.Entry("help", words.of("contents.start")), shown));
        nav.setAriaLabel(words.of("contents.name"));
        for (GuidePart part : parts) {
            UnorderedList list = new UnorderedList();
            part.entries().forEach(entry -> list.add(item(entry, shown)));
            nav.add(new Paragraph(part.title()), list);
        }
        setContent(nav);
    }

    private static ListItem item(GuidePart.Entry entry, GuidePage shown) {
        ListItem item = new ListItem(link(entry, shown));
        if (entry.address().equals(shown.address())) {
            item.add(headings(shown));
        }
        return item;
    }

    private static Anchor link(GuidePart.Entry entry, GuidePage shown) {
        Anchor link = new Anchor(entry.address(), entry.title());
        if (entry.address().equals(shown.address())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static UnorderedList headings(GuidePage page) {
        UnorderedList list = new UnorderedList();
        for (GuidePage.Heading heading : page.headings()) {
            String address = page.address() + "#" + heading.id();
            list.add(new ListItem(new Anchor(address, heading.title())));
        }
        return list;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs(OPEN_BESIDE_THE_TEXT);
    }
}
