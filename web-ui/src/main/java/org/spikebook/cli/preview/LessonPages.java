package org.spikebook.cli.preview;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.publish.CoursePublisher;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pages of a lesson in a folder, written again when a file of it has changed. Safe for use by
 * several threads.
 */
public final class LessonPages {

    private final Path folder;
    private final Path pages;
    private final Laboratory laboratory;
    private final CoursePublisher publisher;
    private Map<Path, String> seen = Map.of();
    private boolean hasFailed;
    private long edition;
    private List<Problem> problems = List.of();
    private String slug = "";

    /**
     * @param folder of the lesson
     * @param pages where pages are written
     */
    public LessonPages(Path folder, Path pages, Laboratory laboratory, CoursePublisher publisher) {
        this.folder = folder;
        this.pages = pages;
        this.laboratory = laboratory;
        this.publisher = publisher;
    }

    /**
     * Reads the folder again, if a file in it is another than at the last look. Editors write by
     * way of files that are gone before they are read: what cannot be read is tried again at the
     * next look, and is a problem if that fails too, or if nothing was read before.
     */
    public void look() throws IOException {
        Map<Path, String> now;
        Reading<Lesson> reading;
        try {
            now = files();
            if (now.equals(seen)) {
                hasFailed = false;
                return;
            }
            reading = LessonCatalog.read(folder);
        } catch (IOException | UncheckedIOException e) {
            keepFailure(String.valueOf(e.getMessage()));
            return;
        }
        hasFailed = false;
        write(now, reading);
    }

    private void write(Map<Path, String> now, Reading<Lesson> reading) throws IOException {
        Optional<Lesson> lesson = reading.content();
        if (lesson.isPresent() && hasPage(lesson.get())) {
            publisher.publish(LessonCatalog.of(lesson.get()), laboratory, pages);
        }
        List<Problem> found =
                lesson.isEmpty() || hasPage(lesson.get())
                        ? reading.problems()
                        : List.of(problem("lesson.md", "networkHasNoPage"));
        keep(now, found, lesson.map(Lesson::slug));
    }

    private static boolean hasPage(Lesson lesson) {
        return lesson.kind() != Lesson.Kind.NETWORK;
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(LessonPages.class, path, code, args);
    }

    private synchronized void keep(
            Map<Path, String> now, List<Problem> found, Optional<String> read) {
        seen = now;
        edition++;
        problems = found;
        slug = read.orElse(slug);
    }

    private void keepFailure(String reason) {
        List<Problem> found = List.of(problem(folder.toString(), "unreadableFolder", reason));
        boolean isShown = found.equals(problems());
        if (!isShown && (hasFailed || edition() == 0)) {
            keep(Map.of(), found, Optional.empty());
        }
        hasFailed = true;
    }

    /** When each was changed, and how long it is. */
    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                note(file, files);
            }
        }
        return files;
    }

    /** Editors write by way of files that are gone a moment later. */
    private static void note(Path file, Map<Path, String> files) throws IOException {
        try {
            files.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
        } catch (NoSuchFileException gone) {
            files.remove(file);
        }
    }

    /** Counted up each time that the folder was read. */
    synchronized long edition() {
        return edition;
    }

    /** What is wrong with the files; empty if pages show them. */
    synchronized List<Problem> problems() {
        return problems;
    }

    /** Where the lesson is, below the pages; empty while none was written. */
    synchronized Optional<String> address() {
        return slug.isEmpty() ? Optional.empty() : Optional.of("lessons/" + slug + ".html");
    }

    /** The file of an address; empty if there is none. */
    Optional<Path> file(String address) {
        Path file = pages.resolve(address).normalize();
        return file.startsWith(pages) && Files.isRegularFile(file)
                ? Optional.of(file)
                : Optional.empty();
    }
}
