package org.spikebook.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.prose.ShownPicture;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.Locale;

class PictureControllerTest {

    private final LessonPictures pictures = new LessonPictures(PicturedLesson.catalog());
    private final MockMvc server =
            MockMvcBuilders.standaloneSetup(new PictureController(pictures)).build();

    private MockHttpServletResponse answer(String address) throws Exception {
        return server.perform(get("/" + address)).andReturn().getResponse();
    }

    @Test
    void picture_comesFromWhereTextsSay_andIsKeptForGood() throws Exception {
        Lesson lesson = PicturedLesson.catalog().lesson("50-pictured").orElseThrow();
        ShownPicture shown =
                pictures.of(lesson.newNotebook(Locale.ENGLISH)).find("ten.png").orElseThrow();

        MockHttpServletResponse answer = answer(shown.address());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(PicturedLesson.bytes());
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lesson-pictures/50-pictured/1/ten.png",
                "lesson-pictures/50-pictured/1/lesson.md",
                "lesson-pictures/none/1/ten.png",
                "lesson-pictures/50-pictured/x/ten.png",
            })
    void otherFilesOfALesson_areNotServed(String address) throws Exception {
        assertThat(answer(address).getStatus()).isEqualTo(404);
    }
}
