package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

import org.spikebook.web.common.ui.Words;

/** How to get on, and the keys of the page. */
class HelpDialog extends Dialog {

    private static final String[] STEPS = {"read", "change", "play", "trainAndMap", "saved"};
    private static final String[] PAGE_KEYS = {"undo", "redo", "help"};
    private static final String[] CANVAS_KEYS = {
        "palette", "walk", "follow", "select", "move", "delete", "several", "turn"
    };
    private static final String[] LIST_KEYS = {"list", "turnBack"};

    private final Words words = Words.of(HelpDialog.class);

    HelpDialog() {
        setHeaderTitle(words.of("help.name"));
        addClassName("sb-help");
        setMaxWidth("42rem");
        OrderedList steps = new OrderedList();
        for (String step : STEPS) {
            steps.add(new ListItem(words.of("help.step." + step)));
        }
        add(
                steps,
                new H3(words.of("help.page")),
                keys(PAGE_KEYS),
                new H3(words.of("help.canvas")),
                keys(CANVAS_KEYS),
                new H3(words.of("help.list")),
                keys(LIST_KEYS));
        Button close = new Button(words.of("help.close"), click -> close());
        Anchor guide = new Anchor("help", words.of("help.guide"), AnchorTarget.BLANK);
        getFooter().add(guide, close);
        close.setAutofocus(true);
    }

    private DescriptionList keys(String[] names) {
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-keys");
        for (String name : names) {
            list.add(
                    new DescriptionList.Term(words.of("help.key." + name)),
                    new DescriptionList.Description(words.of("help.does." + name)));
        }
        return list;
    }
}
