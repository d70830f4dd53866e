package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.CellChanges;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.text.SteadyText;
import org.spikebook.web.notebook.pace.RemainingTime;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.List;
import java.util.Optional;

/** The table of contents: headings of texts and titles of cells; a press goes there. */
@JsModule("./contents-menu/contents-menu.ts")
class ContentsMenu extends Details {

    /** Cells outside the viewport have their full height while the page scrolls past them. */
    private static final String GO =
            """
            const place = document.getElementById($0);
            if (place) {
              this.closest('.sb-notebook')?.dispatchEvent(new Event('render-all-cells'));
              const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
              place.scrollIntoView({behavior: isCalm ? 'instant' : 'smooth', block: 'start'});
              place.setAttribute('tabindex', '-1');
              place.focus({preventScroll: true});
            }
            """;

    /** Closes it as any menu: by Escape, by a press elsewhere, by continuing with the keyboard. */
    private static final String CLOSE =
            """
            const menu = this;
            menu.addEventListener('keydown', (event) => {
              if (event.key === 'Escape' && menu.opened) {
                event.stopPropagation();
                menu.opened = false;
                menu.querySelector('vaadin-details-summary').focus();
              }
            });
            menu.addEventListener('focusout', (event) => {
              if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.opened = false;
            });
            const pressed = (event) => {
              if (!menu.isConnected) { document.removeEventListener('pointerdown', pressed, true); return; }
              if (!menu.contains(event.target)) menu.opened = false;
            };
            document.addEventListener('pointerdown', pressed, true);
            """;

    private final transient Words words = Words.of(ContentsMenu.class);
    private final transient Contents contents = new Contents(Markdown::headings);
    private final OrderedList list = new OrderedList();
    private final TextField search = new TextField();
    private final Span nothing = new Span();
    private final Paragraph left = new Paragraph();
    private final transient RemainingTime time;
    private transient @Nullable List<Contents.Item> shown;

    ContentsMenu(NotebookSession session, RemainingTime time) {
        this.time = time;
        addClassName("sb-contents");
        Span here = new Span();
        here.addClassName("sb-contents-here");
        setSummary(new Div(new Span(words.of("contents.name")), here));
        search.setPlaceholder(words.of("contents.search"));
        search.setAriaLabel(words.of("contents.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(session));
        nothing.addClassName("sb-muted");
        nothing.getElement().setAttribute("role", "status");
        left.addClassName("sb-muted");
        Nav nav = new Nav(left, search, nothing, list);
        nav.getElement().setAttribute("aria-label", words.of("contents.name"));
        add(nav);
        show(session);
        session.addListener(
                new NotebookSession.Listener() {
                    @Override
                    public void changed(Notebook before, Optional<String> editedCell) {
                        follow(CellChanges.between(before, session.notebook()), session);
                    }

                    @Override
                    public void published(String cellId) {}

                    @Override
                    public void restricted() {
                        show(session);
                    }
                });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("window.spikebookFollowReader(this)");
        getElement().executeJs(CLOSE);
    }

    /** Only texts have headings; a search looks into questions and tasks too. */
    private void follow(CellChanges changes, NotebookSession session) {
        if (!changes.isOfTexts()) {
            showTime(session.notebook());
        }
        if (!changes.sameOutline() || changes.has(TextCell.class) || !search.getValue().isBlank()) {
            showItems(session);
        }
    }

    /** Nothing in notebooks of one's own. */
    private void showTime(Notebook notebook) {
        String now = time.of(notebook).map(this::said).orElse("");
        left.setVisible(!now.isEmpty());
        new SteadyText(left).say(now);
    }

    private String said(RemainingTime.Minutes minutes) {
        return minutes.left() == 0
                ? words.of("contents.done")
                : words.of("contents.left", minutes.left(), minutes.all());
    }

    private void show(NotebookSession session) {
        showTime(session.notebook());
        showItems(session);
    }

    /**
     * Most edits change no heading; the entries are then not sent again. What is hidden from the
     * reader has none and is not found.
     */
    private void showItems(NotebookSession session) {
        List<Contents.Item> items = contents.find(session.seen(), search.getValue());
        if (items.equals(shown)) {
            return;
        }
        shown = items;
        list.removeAll();
        nothing.setText(items.isEmpty() ? words.of("contents.nothing") : "");
        for (Contents.Item item : items) {
            NativeButton go = new NativeButton(item.title());
            go.addClassName("sb-contents-" + item.level());
            go.getElement().setAttribute("data-anchor", item.anchor());
            go.addClickListener(click -> {
                setOpened(false);
                getElement().executeJs(GO, item.anchor());
            });
            list.add(new ListItem(go));
        }
    }
}
