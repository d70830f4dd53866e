package org.spikebook.lesson.content;

import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All lessons: those that are built in, and those in a folder of the installation. A lesson is a
 * folder of files, so adding one needs no code; a folder that cannot be taught is left out, and
 * {@link #problems()} says why. Immutable; make another to see changed files of that folder.
 */
public final class LessonCatalog {

    /**
     * Lessons that are found by their address, and not listed: those that classes wrote for
     * themselves. Safe for use by several threads.
     */
    public interface Unlisted {

        /** The newest version of a lesson. */
        Optional<Lesson> newest(String slug);

        /** A lesson as it was in one of its versions. */
        Optional<Lesson> version(String slug, int version);
    }

    /**
     * A lesson as it was read, or all that is wrong with it, and what is wrong with links and terms
     * of its texts in all languages, which keeps no lesson from being read.
     */
    public record Checked(Reading<Lesson> reading, List<Problem> links) {
        public Checked {
            links = List.copyOf(links);
        }
    }

    private static final Unlisted NONE =
            new Unlisted() {
                @Override
                public Optional<Lesson> newest(String slug) {
                    return Optional.empty();
                }

                @Override
                public Optional<Lesson> version(String slug, int version) {
                    return Optional.empty();
                }
            };

    private final Map<String, Lesson> lessons = new TreeMap<>();
    private final Map<String, Map<String, String>> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Unlisted unlisted;

    private LessonCatalog(Unlisted unlisted) {
        this.unlisted = unlisted;
    }

    /** The same lessons, and others that are found by their address. */
    public LessonCatalog with(Unlisted others) {
        LessonCatalog catalog = new LessonCatalog(others);
        catalog.lessons.putAll(lessons);
        catalog.files.putAll(files);
        catalog.problems.addAll(problems);
        return catalog;
    }

    /** The lessons that are built in, as they were when a catalog was first requested. */
    public static LessonCatalog builtIn() {
        LessonCatalog catalog = onClassPath();
        catalog.checkReferences();
        return catalog;
    }

    /**
     * The lessons that are built in and those in {@code folder}, for example {@code
     * $SPIKEBOOK_HOME/lessons}; the folder need not exist.
     */
    public static LessonCatalog with(Path folder) {
        LessonCatalog catalog = onClassPath();
        try {
            LessonFolders.under(folder).forEach(catalog::add);
        } catch (IOException e) {
            catalog.problem(
                    folder.toString(), "unreadableFolder", folder, String.valueOf(e.getMessage()));
        }
        catalog.checkReferences();
        return catalog;
    }

    /** One lesson alone. */
    public static LessonCatalog of(Lesson lesson) {
        LessonCatalog catalog = new LessonCatalog(NONE);
        catalog.lessons.put(lesson.slug(), lesson);
        return catalog;
    }

    private static LessonCatalog onClassPath() {
        return BuiltIn.LESSONS.with(NONE);
    }

    /** Read once in each process, which takes half a second: the class path stays what it is. */
    private static final class BuiltIn {
        static final LessonCatalog LESSONS = read();

        private static LessonCatalog read() {
            LessonCatalog catalog = new LessonCatalog(NONE);
            LessonFolders.onClassPath(LessonCatalog.class.getClassLoader()).forEach(catalog::add);
            return catalog;
        }
    }

    /** The lesson in a folder on disk, or all that is wrong with it. */
    public static Reading<Lesson> read(Path folder) throws IOException {
        return LessonReader.read(LessonFolders.folder(folder));
    }

    /**
     * The lesson of files that lie in no folder, or all that is wrong with them.
     *
     * @param slug what its folder would be called
     * @param files text by path
     */
    public static Reading<Lesson> read(String slug, Map<String, String> files) {
        return LessonReader.read(new LessonFolder(slug, files));
    }

    /**
     * The same of a version that was published. Rules that came later warn authors; they take no
     * lesson from those who work with it.
     */
    public static Reading<Lesson> published(String slug, Map<String, String> files) {
        return LessonReader.read(new LessonFolder(slug, files).asPublished());
    }

    /**
     * The same with its links, for those who write it: each text is cut into its parts once.
     *
     * @param slug what its folder would be called
     * @param files text by path
     */
    public static Checked check(String slug, Map<String, String> files) {
        LessonFolder folder = new LessonFolder(slug, files);
        List<LessonParts> texts = new ArrayList<>();
        Reading<Lesson> reading = LessonReader.read(folder, texts);
        List<Problem> links = new ArrayList<>();
        texts.forEach(text -> links.addAll(text.linkProblems()));
        links.addAll(folder.linkProblemsOfNotes());
        return new Checked(reading, links);
    }

    /**
     * What is wrong with links and terms of the texts of a lesson in a folder on disk, in all
     * languages. Lessons are read all the same, so that none that is taught is lost by it.
     */
    public static List<Problem> linkProblems(Path folder) throws IOException {
        return LessonFolders.folder(folder).linkProblems();
    }

    /**
     * The same of files that lie in no folder.
     *
     * @param files text by path
     */
    public static List<Problem> linkProblems(Map<String, String> files) {
        return new LessonFolder("", files).linkProblems();
    }

    /**
     * The title of a lesson by its front matter, in a language or else in English; empty if it says
     * none. Nothing else is read: this is asked at each edit.
     *
     * @param files text by path
     */
    public static String title(Map<String, String> files, Locale locale) {
        return LessonReader.title(new LessonFolder("", files), locale);
    }

    /**
     * The first line of a block that keeps a Markdown text from being one of a lesson as it stands:
     * a lesson takes blocks with a type and an id for cells, and what is not closed runs on into
     * its cells.
     */
    public static Optional<String> firstOfNoText(String markdown) {
        return new LessonCutter("", markdown, new ArrayList<>()).firstOfNoText();
    }

    /** All that are taught: those of the course by their number, then the others by slug. */
    public List<Lesson> lessons() {
        return all(Lesson.Kind.LESSON).stream()
                .sorted(Comparator.comparingInt(LessonCatalog::number))
                .toList();
    }

    private static int number(Lesson lesson) {
        return lesson.place().map(CoursePlace::number).orElse(Integer.MAX_VALUE);
    }

    /** Example networks, ready to open, sorted by slug. */
    public List<Lesson> exampleNetworks() {
        return all(Lesson.Kind.NETWORK);
    }

    /** The quiz that finds with which lesson to begin, if there is one. */
    public Optional<Lesson> placement() {
        return all(Lesson.Kind.PLACEMENT).stream().findFirst();
    }

    private List<Lesson> all(Lesson.Kind kind) {
        return lessons.values().stream().filter(lesson -> lesson.kind() == kind).toList();
    }

    /** The lesson or example network of an address. */
    public Optional<Lesson> lesson(String slug) {
        return Optional.ofNullable(lessons.get(slug)).or(() -> unlisted.newest(slug));
    }

    /**
     * The lesson that a notebook was made from, in its variant; in its version too, where versions
     * are kept, otherwise in the newest.
     */
    public Optional<Lesson> lesson(LessonRef ref) {
        return unlisted.version(ref.id(), ref.version())
                .or(() -> lesson(ref.id()))
                .map(lesson -> lesson.variant(ref.variant()));
    }

    /** The files of a listed lesson, by path, to begin another one with; none if there is none. */
    public Map<String, String> files(String slug) {
        return files.getOrDefault(slug, Map.of());
    }

    /** What is wrong with the folders; those with warnings only are not left out. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    private void add(LessonFolder folder) {
        if (lessons.containsKey(folder.slug())) {
            problem("/" + folder.slug(), "duplicateLesson", folder.slug());
            return;
        }
        Reading<Lesson> reading = LessonReader.read(folder);
        reading.content()
                .or(() -> LessonReader.read(folder.asPublished()).content())
                .ifPresent(lesson -> {
                    lessons.put(lesson.slug(), lesson);
                    files.put(lesson.slug(), folder.files());
                });
        reading.problems().forEach(p -> problems.add(p.under("/" + folder.slug() + "/")));
    }

    private void checkReferences() {
        checkPrerequisites();
        placement()
                .ifPresent(quiz ->
                        quiz.newNotebook(Locale.ENGLISH).cells(QuestionCell.class).stream()
                                .map(QuestionCell::id)
                                .filter(slug ->
                                        lessons().stream().noneMatch(l -> l.slug().equals(slug)))
                                .forEach(slug ->
                                        problem(
                                                "/" + quiz.slug() + "/lesson.md:1",
                                                "unknownPlacement",
                                                slug)));
    }

    private void checkPrerequisites() {
        for (Lesson lesson : lessons.values()) {
            unknownPrerequisites(lesson, Set.of())
                    .forEach(p -> problems.add(p.under("/" + lesson.slug() + "/")));
        }
    }

    /**
     * The lessons that one builds on and that do not exist.
     *
     * @param others slugs of lessons that exist besides those of this catalog
     */
    public List<Problem> unknownPrerequisites(Lesson lesson, Set<String> others) {
        return lesson.place().stream()
                .flatMap(place -> place.prerequisites().stream())
                .filter(slug -> !lessons.containsKey(slug) && !others.contains(slug))
                .map(slug ->
                        Problem.of(
                                LessonCatalog.class,
                                FilePlace.of("lesson.md", 1),
                                "unknownPrerequisite",
                                slug))
                .toList();
    }

    private void problem(String path, String code, Object... args) {
        problems.add(Problem.of(LessonCatalog.class, path, code, args));
    }
}
