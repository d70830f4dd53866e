package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/** The table of contents: headings of texts and titles of cells; a press goes there. */
class ContentsMenu extends Details {

    private static final String GO =
            "const e = document.getElementById($0);"
                    + " if (e) { e.scrollIntoView({behavior: 'smooth', block: 'start'});"
                    + " e.setAttribute('tabindex', '-1'); e.focus({preventScroll: true}); }";

    private final OrderedList list = new OrderedList();

    ContentsMenu(NotebookSession session) {
        Words words = Words.of(ContentsMenu.class);
        addClassName("sb-contents");
        setSummaryText(words.of("contents.name"));
        Nav nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", words.of("contents.name"));
        add(nav);
        show(session.notebook());
        session.addListener(
                new NotebookSession.Listener() {
                    @Override
                    public void changed(Notebook before, Optional<String> editedCell) {
                        show(session.notebook());
                    }

                    @Override
                    public void published(String cellId) {}
                });
    }

    private void show(Notebook notebook) {
        list.removeAll();
        for (Contents.Item item : Contents.of(notebook)) {
            NativeButton go = new NativeButton(item.title());
            go.addClassName("sb-contents-" + item.level());
            go.addClickListener(click -> {
                setOpened(false);
                getElement().executeJs(GO, item.anchor());
            });
            list.add(new ListItem(go));
        }
    }
}
