package org.spikebook.web.grading.mark;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Marks as rows of grades keep them: JSON, format {@code spikebook/marks/1}. */
public final class MarksJson {

    private static final String FORMAT = "spikebook/marks/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private MarksJson() {}

    /** The text as its fields. */
    record Document(
            String format, List<TaskMark> tasks, List<CriterionMark> criteria, String comment) {}

    /** The text; none if nothing was set. */
    public static @Nullable String write(Marks marks) {
        return marks.equals(Marks.NONE)
                ? null
                : JSON.writeValueAsString(
                        new Document(FORMAT, marks.tasks(), marks.criteria(), marks.comment()));
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static Marks read(@Nullable String text) {
        if (text == null) {
            return Marks.NONE;
        }
        Document document = JSON.readValue(text, Document.class);
        if (!FORMAT.equals(document.format())) {
            throw new IllegalArgumentException("not marks");
        }
        return new Marks(document.tasks(), document.criteria(), document.comment());
    }
}
