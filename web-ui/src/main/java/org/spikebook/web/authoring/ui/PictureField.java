package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.web.common.ui.UploadWords;
import org.spikebook.web.common.ui.Words;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** Takes a picture from the author's computer. */
final class PictureField extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(PictureField.class);
    private static final int KILOBYTE = 1000;

    private final Words words = Words.of(PictureField.class);
    private final transient BiConsumer<String, String> taken;
    private final Div answer = new Div();

    /**
     * @param taken told of the name of the file, and of the text that stands for it
     */
    PictureField(BiConsumer<String, String> taken) {
        this.taken = taken;
        UI ui = UI.getCurrentOrThrow();
        Upload upload = new Upload((UploadHandler) event -> receive(event, ui));
        upload.addClassName("sb-upload");
        upload.setAcceptedFileTypes("image/png", "image/jpeg", ".png", ".jpg", ".jpeg");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LessonPicture.MOST_BYTES);
        upload.setUploadButton(new Button(words.of("picture.choose")));
        upload.setDropLabel(new Span(words.of("picture.drop")));
        upload.setI18n(UploadWords.current());
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> answer.setText(limits("picture.rejected")));
        answer.getElement().setAttribute("role", "alert");
        add(new Paragraph(limits("picture.about")), upload, answer);
    }

    private String limits(String key) {
        return words.of(key, LessonPicture.MOST_BYTES / KILOBYTE, LessonPicture.MOST_PIXELS);
    }

    /** Takes a file on the thread of its request. A cancelled upload ends in an exception here. */
    private void receive(UploadEvent event, UI ui) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(LessonPicture.MOST_BYTES + 1);
        }
        String name = event.getFileName();
        String text = LessonPicture.text(bytes);
        Reading<LessonPicture> reading = LessonPicture.read(name, text);
        try {
            ui.access(() -> show(name, text, reading));
        } catch (UIDetachedException _) {
            LOG.debug("the page that a picture was for is closed");
        }
    }

    private void show(String name, String text, Reading<LessonPicture> reading) {
        if (reading.content().isPresent()) {
            answer.setText(words.of("picture.taken", name));
            taken.accept(name, text);
        } else {
            Problem problem = reading.problems().getFirst();
            answer.setText(problem.sentences(words.locale()));
        }
    }
}
