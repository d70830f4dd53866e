package org.spikebook.web.picture;

import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.lesson.prose.LessonPicture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /lesson-pictures/…}: pictures of lessons, without a sign-in, as lessons are. Those of
 * lessons that a class wrote have an address that cannot be guessed.
 */
@RestController
class PictureController {

    /** Another content has another name. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final LessonPictures pictures;

    PictureController(LessonPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/" + LessonPictures.FOLDER + "/{slug}/{version:[0-9]{1,6}}/{name}")
    void picture(
            @PathVariable("slug") String slug,
            @PathVariable("version") int version,
            @PathVariable("name") String name,
            HttpServletResponse response)
            throws IOException {
        Optional<LessonPicture> found = pictures.find(slug, version, name);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        byte[] bytes = found.get().bytes();
        response.setContentType(found.get().mediaType());
        response.setContentLength(bytes.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
        response.getOutputStream().write(bytes);
    }
}
