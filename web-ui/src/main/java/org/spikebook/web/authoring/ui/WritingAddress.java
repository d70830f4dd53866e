package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of lessons that are being written. */
@org.springframework.stereotype.Component
class WritingAddress implements PageAddress {

    private final LessonWritingService writing;

    WritingAddress(LessonWritingService writing) {
        this.writing = writing;
    }

    @Override
    public Class<? extends Component> view() {
        return LessonWritingView.class;
    }

    @Override
    public boolean exists(String id) {
        return writing.open(idOf(id)).revision() > 0;
    }

    static WrittenLessonId idOf(String text) {
        try {
            return WrittenLessonId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }
}
