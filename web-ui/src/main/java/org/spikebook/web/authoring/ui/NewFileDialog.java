package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A new file of a lesson: empty, a network that was built in a notebook, or a picture. */
final class NewFileDialog extends Dialog {

    private final Words words = Words.of(NewFileDialog.class);
    private final transient NotebookService notebooks;
    private final transient Predicate<String> taken;
    private final transient BiConsumer<String, String> made;
    private final TextField path = new TextField();
    private final Select<NotebookSummary> notebook = new Select<>();
    private final Select<NetworkCell> network = new Select<>();
    private String picture = "";

    /**
     * @param taken whether there is a file of a path, which is not overwritten
     * @param made told of the path and the text
     */
    NewFileDialog(
            NotebookService notebooks, Predicate<String> taken, BiConsumer<String, String> made) {
        this.notebooks = notebooks;
        this.taken = taken;
        this.made = made;
        setHeaderTitle(words.of("newFile.heading"));
        path.setLabel(words.of("newFile.path"));
        path.setHelperText(words.of("newFile.path.help"));
        notebook.setLabel(words.of("newFile.notebook"));
        notebook.setHelperText(words.of("newFile.notebook.help"));
        notebook.setItems(notebooks.mine());
        notebook.setItemLabelGenerator(each -> each == null ? "" : each.title());
        notebook.setEmptySelectionAllowed(true);
        notebook.addValueChangeListener(change -> showNetworks(change.getValue()));
        network.setLabel(words.of("newFile.network"));
        network.setItemLabelGenerator(each -> each.title().isBlank() ? each.id() : each.title());
        network.setVisible(false);
        Div form = new Div(path, notebook, network, new PictureField(this::take));
        form.addClassName("sb-form");
        add(form);
        Button make = new Button(words.of("newFile.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("cancel"), click -> close()), make);
    }

    private void showNetworks(@Nullable NotebookSummary chosen) {
        List<NetworkCell> networks =
                chosen == null
                        ? List.of()
                        : notebooks.open(chosen.id()).notebook().cells(NetworkCell.class);
        network.setItems(networks);
        network.setVisible(!networks.isEmpty());
        if (!networks.isEmpty()) {
            network.setValue(networks.getFirst());
        }
    }

    /** A name that was typed stays. */
    private void take(String file, String text) {
        picture = text;
        if (path.isEmpty()) {
            path.setValue(file.replaceAll("[^A-Za-z0-9_.-]+", "-"));
        }
    }

    private void make() {
        String name = path.getValue().strip();
        NetworkCell chosen = network.getValue();
        String document = chosen == null ? "" : chosen.document();
        String text = LessonPicture.isName(name) ? picture : document;
        List<Problem> problems = new LessonDraft(Map.of(name, text)).problems();
        if (!problems.isEmpty()) {
            refuse(problems.getFirst().sentences(words.locale()));
            return;
        }
        if (taken.test(name)) {
            refuse(words.of("newFile.taken", name));
            return;
        }
        made.accept(name, text);
        close();
    }

    private void refuse(String why) {
        path.setErrorMessage(why);
        path.setInvalid(true);
        path.focus();
    }
}
