package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.web.picture.PicturedLesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CourseFolderTest {

    @TempDir private Path home;

    private void publish(Path folder, String... pages) throws IOException {
        CourseFolder course = new CourseFolder(folder);
        for (String page : pages) {
            course.write(page, "page " + page);
        }
        course.finish();
    }

    @Test
    void pagesThatAreGone_areRemoved_othersStay() throws IOException {
        publish(home, "index.html", "lessons/a.html", "lessons/b.html", "de/lessons/b.html");
        Path own = Files.writeString(home.resolve("lessons/letter.html"), "dear reader");

        publish(home, "index.html", "lessons/a.html");

        assertThat(home.resolve("index.html")).exists();
        assertThat(home.resolve("lessons/a.html")).exists();
        assertThat(home.resolve("lessons/b.html")).doesNotExist();
        assertThat(home.resolve("de/lessons/b.html")).doesNotExist();
        assertThat(own).hasContent("dear reader");
    }

    @Test
    void pagesThatAreKept_canBeRemovedLater() throws IOException {
        publish(home, "index.html", "lessons/a.html");
        Path page = home.resolve("lessons/a.html");

        CourseFolder course = new CourseFolder(home);
        course.write("index.html", "another map");
        course.keepOthers();
        course.finish();
        assertThat(page).exists();

        publish(home, "index.html");
        assertThat(page).doesNotExist();
    }

    @Test
    void pageThatWasChanged_stays() throws IOException {
        publish(home, "index.html", "lessons/a.html");
        Path changed = Files.writeString(home.resolve("lessons/a.html"), "another page");

        publish(home, "index.html");

        assertThat(changed).hasContent("another page");
    }

    @Test
    void listThatLeadsOutOfTheFolder_orIsNone_removesNothing() throws IOException {
        Path folder = home.resolve("course");
        publish(folder, "index.html", "lessons/a.html");
        Path list = folder.resolve(CourseFolder.LIST);
        Path outside = Files.writeString(home.resolve("a.html"), "page lessons/a.html");
        Files.writeString(
                list, "no list\n" + Files.readString(list).replace("lessons/a.html", "../a.html"));

        publish(folder, "index.html");

        assertThat(outside).exists();
        assertThat(folder.resolve("lessons/a.html")).exists();
    }

    @Test
    void linkInPlaceOfAPage_stays() throws IOException {
        publish(home, "index.html", "lessons/a.html");
        Path page = home.resolve("lessons/a.html");
        Path moved = Files.move(page, home.resolve("moved.html"));
        Files.createSymbolicLink(page, moved);

        publish(home, "index.html");

        assertThat(page).isSymbolicLink();
        assertThat(moved).exists();
    }

    @Test
    void folderOfEarlierVersions_withoutAList_keepsItsPages() throws IOException {
        Path page = Files.writeString(home.resolve("old.html"), "page old.html");

        publish(home, "index.html");

        assertThat(page).exists();
    }

    @Test
    void course_removesPagesAndPicturesOfLessonsThatAreGone() throws IOException {
        new PublishedCourse(WrittenPage.ASSETS)
                .publish(PicturedLesson.catalog(), Laboratory.standard(), home);
        Path page = home.resolve("lessons/50-pictured.html");
        Path picture = home.resolve("assets/pictures/" + PicturedLesson.picture().name());
        assertThat(page).exists();
        assertThat(picture).exists();

        publish(home, "index.html");

        assertThat(page).doesNotExist();
        assertThat(picture).doesNotExist();
    }
}
