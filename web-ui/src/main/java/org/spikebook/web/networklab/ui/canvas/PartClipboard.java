package org.spikebook.web.networklab.ui.canvas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Fragments;
import org.spikebook.web.networklab.edit.NetworkEdit;

import java.util.Optional;
import java.util.Set;

/**
 * Copy, cut, paste and duplicate in the board around it, by keys and by buttons, and group and
 * ungroup, by keys. Draws nothing. The browser has the text of the selected parts beforehand: what
 * is put on the clipboard must be there in the moment of the key.
 */
@Tag("part-clipboard")
@JsModule("./network-canvas/part-clipboard.ts")
public class PartClipboard extends Component {

    /** Longest text of selected parts that is sent to the browser, in characters. */
    private static final int LONGEST_COPY = 1_000_000;

    private static final String PRESS =
            """
            this.addEventListener('click', () => this.closest('.sb-board').querySelector('part-clipboard')[$0]());
            """;

    private record Point(double x, double y) {}

    private record Pasted(String fragment, @Nullable Point at) {}

    public PartClipboard(
            SerializableConsumer<NetworkEdit> edits,
            SerializableSupplier<Set<String>> selection,
            boolean editable) {
        getElement().setProperty("editable", editable);
        getElement().setProperty("longest", Fragments.LONGEST);
        if (editable) {
            getElement()
                    .addEventListener(
                            "fragment-pasted",
                            e -> edits.accept(insert(e.getEventDetail(Pasted.class))))
                    .addEventDetail();
            getElement()
                    .addEventListener(
                            "parts-cut",
                            e -> edits.accept(new NetworkEdit.Remove(selection.get())));
            String name = Words.of(PartClipboard.class).of("group.fresh");
            getElement()
                    .addEventListener(
                            "parts-grouped",
                            e -> edits.accept(new NetworkEdit.Group(selection.get(), name)));
            getElement()
                    .addEventListener(
                            "parts-ungrouped",
                            e -> edits.accept(new NetworkEdit.Ungroup(selection.get())));
            getElement()
                    .addEventListener(
                            "parts-duplicated",
                            e -> edits.accept(new NetworkEdit.Duplicate(selection.get())));
        }
    }

    /** Lets the browser copy these parts, as the text of a fragment; none if it is empty. */
    public void offer(String fragment) {
        getElement().setProperty("fragment", fragment.length() > LONGEST_COPY ? "" : fragment);
    }

    /** A button of the board that does what the clipboard element can: copy, cut, paste … */
    public static Button button(Words words, String action) {
        Button button = new Button(words.of("action." + action));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.getElement().executeJs(PRESS, action);
        return button;
    }

    private static NetworkEdit insert(Pasted pasted) {
        return new NetworkEdit.Insert(
                pasted.fragment(),
                Optional.ofNullable(pasted.at())
                        .map(at -> new Position(Math.rint(at.x()), Math.rint(at.y()))));
    }
}
