package org.spikebook.lesson.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.authoring.document.DraftJson;
import org.spikebook.simulator.problem.Problem;

import java.util.Map;

class LessonDraftTest {

    private static LessonDraft draft(String lesson) {
        return new LessonDraft(Map.of("lesson.md", lesson));
    }

    @Test
    void version_isReplacedOrAdded_inTheFrontMatterOnly() {
        assertThat(
                        draft("---\ntitle: A\nversion: 3\n---\nversion: x\n")
                                .withVersion(4)
                                .file("lesson.md"))
                .isEqualTo("---\ntitle: A\nversion: 4\n---\nversion: x\n");
        assertThat(draft("---\ntitle: A\n---\nText\n").withVersion(1).file("lesson.md"))
                .isEqualTo("---\ntitle: A\nversion: 1\n---\nText\n");
        assertThat(draft("Text\n").withVersion(1).file("lesson.md")).isEqualTo("Text\n");
    }

    @Test
    void copyOfALesson_leavesItsPlaceInTheCourse() {
        assertThat(
                        draft("---\ntitle: A\ncourse: {number: 2}\nversion: 1\n---\ncourse: no\n")
                                .apart()
                                .file("lesson.md"))
                .isEqualTo("---\ntitle: A\nversion: 1\n---\ncourse: no\n");
        assertThat(
                        draft("---\ncourse:\n  number: 2\n  session: 1\ntitle: A\n---\nText\n")
                                .apart()
                                .file("lesson.md"))
                .isEqualTo("---\ntitle: A\n---\nText\n");
    }

    @Test
    void picture_thatIsNone_isRefused() {
        assertThat(draft("").withFile("solution/spikes.png", "AAAA").problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("solution/spikes.png:1", "noPicture"));
    }

    @Test
    void paths_outsideTheLesson_areRefused() {
        for (String path :
                new String[] {"../x.md", "/etc/x.json", "a/b/c.json", "x.html", "a b.md", ".md"}) {
            assertThat(draft("").withFile(path, "").problems())
                    .as(path)
                    .extracting(Problem::path)
                    .containsExactly(path + ":1");
        }
        assertThat(
                        draft("")
                                .withFile("lesson.de.md", "")
                                .withFile("wrong/loud.json", "")
                                .problems())
                .isEmpty();
    }

    @Test
    void files_thatAreTooLong_areRefused() {
        assertThat(draft("x".repeat(LessonDraft.MOST_CHARACTERS + 1)).problems()).hasSize(1);
    }

    @Test
    void json_keepsEveryCharacter() {
        LessonDraft draft = draft("ä \"quoted\"\r\n\t\u0000").withFile("network.json", "{}");

        assertThat(DraftJson.read(DraftJson.write(draft))).isEqualTo(draft);
    }
}
