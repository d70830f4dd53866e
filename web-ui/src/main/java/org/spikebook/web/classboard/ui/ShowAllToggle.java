package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import org.spikebook.web.classboard.BoardLine;

import java.util.List;

/** Below a long list of students: switches between the first of them and all. */
final class ShowAllToggle extends Div {

    private final int most;
    private final String key;
    private final Button button = new Button();
    private boolean all;

    /**
     * @param most how many are shown at first
     * @param key of the words for all, with their number
     * @param changed told when others are to be shown
     */
    ShowAllToggle(int most, String key, Runnable changed) {
        this.most = most;
        this.key = key;
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> {
            all = !all;
            changed.run();
        });
    }

    /** Those of the lines that are to be shown now. */
    List<BoardLine> shown(List<BoardLine> lines, BoardWords words) {
        if (lines.size() <= most) {
            removeAll();
            return lines;
        }
        button.setText(
                all
                        ? words.words().of("list.first", words.count(most))
                        : words.words().of(key, words.count(lines.size())));
        if (button.getParent().isEmpty()) {
            add(button);
        }
        return all ? lines : lines.subList(0, most);
    }
}
