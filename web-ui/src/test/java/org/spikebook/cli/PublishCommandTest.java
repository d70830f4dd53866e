package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.publish.CoursePublisher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** What is written is the publisher's; see {@code PublishedCourseTest}. */
class PublishCommandTest {

    @TempDir Path folder;

    @Test
    void folderWithOtherFiles_isRefused_andLeftAlone() throws IOException {
        Path other = Files.writeString(folder.resolve("letter.txt"), "dear reader");

        CliRun run = CliRun.of("publish", folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds other files");
        assertThat(folder).isDirectoryContaining(other::equals);
    }

    @Test
    void application_hasAPublisher() {
        assertThat(ServiceLoader.load(CoursePublisher.class).stream()).hasSize(1);
    }
}
