package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.web.common.ui.FileUpload;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.function.BiConsumer;

/** Takes a picture from the author's computer. */
final class PictureField extends Div {

    private static final int KILOBYTE = 1000;

    private final Words words = Words.of(PictureField.class);
    private final transient BiConsumer<String, String> taken;
    private final Div answer = new Div();

    /**
     * @param taken told of the name of the file, and of the text that stands for it
     */
    PictureField(BiConsumer<String, String> taken) {
        this.taken = taken;
        FileUpload upload =
                new FileUpload(
                        words.of("picture.choose"),
                        LessonPicture.MOST_BYTES,
                        this::take,
                        () -> answer.setText(limits("picture.rejected")),
                        ".png",
                        ".jpg",
                        ".jpeg");
        answer.getElement().setAttribute("role", "alert");
        add(new Paragraph(limits("picture.about")), upload, answer);
    }

    private String limits(String key) {
        return words.of(
                key, count(LessonPicture.MOST_BYTES / KILOBYTE), count(LessonPicture.MOST_PIXELS));
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }

    void take(String name, byte[] bytes) {
        String text = LessonPicture.text(bytes);
        Reading<LessonPicture> reading = LessonPicture.read(name, text);
        if (reading.content().isPresent()) {
            answer.setText(words.of("picture.taken", name));
            taken.accept(name, text);
        } else {
            answer.setText(reading.problems().getFirst().sentences(words.locale()));
        }
    }
}
