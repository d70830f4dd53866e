package org.spikebook.lesson.content;

import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.pace.LessonPace;
import org.spikebook.lesson.prose.PictureFiles;
import org.spikebook.lesson.stated.StatedNumber;
import org.spikebook.lesson.variant.Variant;
import org.spikebook.lesson.variant.VariantEdition;
import org.spikebook.lesson.variant.VariantPlan;
import org.spikebook.lesson.variant.document.VariantFields;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a lesson from the files of its folder; tells all that is wrong with them together. */
final class LessonReader {

    private static final String LESSON = "lesson.md";
    private static final Pattern TRANSLATION = Pattern.compile("lesson\\.([a-z]{2,3})\\.md");
    private static final int MAX_NUMBER = 10_000;

    private final LessonFolder folder;
    private final VariantEdition edition;
    private final String variant;
    private final List<Problem> problems = new ArrayList<>();
    private final LessonCells cells;
    private final PictureFiles pictures;
    private final LessonTextReader texts;
    private final List<LessonParts> cut;

    private LessonReader(
            LessonFolder folder,
            VariantEdition edition,
            String variant,
            PictureFiles pictures,
            List<LessonParts> cut) {
        this.folder = folder;
        this.edition = edition;
        this.variant = variant;
        this.cells = new LessonCells(folder, edition, problems);
        this.pictures = pictures;
        this.texts = new LessonTextReader(pictures, problems);
        this.cut = cut;
    }

    /** The lesson has the values of its first variant. */
    static Reading<Lesson> read(LessonFolder folder) {
        return read(folder, new ArrayList<>());
    }

    /**
     * The same.
     *
     * @param cut added to: the lesson's text in each language, cut into its parts
     */
    static Reading<Lesson> read(LessonFolder folder, List<LessonParts> cut) {
        VariantPlan plan = plan(folder);
        PictureFiles pictures = new PictureFiles(folder.files());
        if (plan.isEmpty()) {
            return new LessonReader(folder, VariantEdition.none(), "", pictures, cut).lesson();
        }
        VariantEdition first = new VariantEdition(plan, plan.variants().getFirst());
        return switch (new LessonReader(folder, first, "", pictures, cut).lesson()) {
            case Reading.Readable<Lesson>(Lesson lesson) ->
                    withVariants(lesson, folder, plan, pictures);
            case Reading.Unreadable<Lesson> unreadable -> unreadable;
        };
    }

    /** The title alone, of the first variant; empty if there is none. */
    static String title(LessonFolder folder, Locale locale) {
        VariantPlan plan = plan(folder);
        VariantEdition first =
                plan.isEmpty()
                        ? VariantEdition.none()
                        : new VariantEdition(plan, plan.variants().getFirst());
        return Stream.of("lesson." + locale.getLanguage() + ".md", LESSON)
                .flatMap(name -> folder.file(name).stream())
                .map(text -> LessonParts.of(LESSON, first.text(text, locale), new ArrayList<>()))
                .map(parts ->
                        parts.frontMatter()
                                .fields()
                                .optionalText("title", LessonTextReader.MAX_LINE))
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Empty where something is wrong with it: the lesson is read without, and says so. */
    private static VariantPlan plan(LessonFolder folder) {
        List<Problem> found = new ArrayList<>();
        String text = VariantEdition.bare(folder.file(LESSON).orElse(""));
        LessonParts parts = LessonParts.of(LESSON, text, found);
        VariantPlan plan = VariantFields.read(parts.frontMatter().fields());
        return parts.frontMatter().problems().isEmpty() ? plan : VariantPlan.NONE;
    }

    private static Reading<Lesson> withVariants(
            Lesson lesson, LessonFolder folder, VariantPlan plan, PictureFiles pictures) {
        Set<Problem> found = new LinkedHashSet<>();
        List<Lesson> variants = new ArrayList<>();
        for (Variant each : plan.variants()) {
            VariantEdition own = new VariantEdition(plan, each);
            Reading<Lesson> reading =
                    new LessonReader(folder, own, each.id(), pictures, new ArrayList<>()).lesson();
            found.addAll(reading.problems());
            reading.content().ifPresent(variants::add);
        }
        variants.stream()
                .filter(each -> !points(each).equals(points(lesson)))
                .findFirst()
                .ifPresent(each ->
                        found.add(
                                Problem.of(
                                        LessonReader.class,
                                        FilePlace.of(LESSON, 1),
                                        "otherPoints",
                                        each.ref().variant())));
        return Reading.of(lesson.withVariants(variants), List.copyOf(found));
    }

    private static List<Integer> points(Lesson lesson) {
        return lesson.tasks().stream().map(TaskCell::points).toList();
    }

    private Reading<Lesson> lesson() {
        Optional<String> text = folder.file(LESSON);
        if (text.isEmpty()) {
            add(FilePlace.of(LESSON, 1), "noLesson", folder.slug());
            return new Reading.Unreadable<>(problems);
        }
        LessonParts parts = parts(LESSON, text.get(), Locale.ENGLISH);
        checkNames(text.get(), parts.frontMatter());
        JsonFields front = parts.frontMatter().fields();
        int version = front.whole("version", 1, MAX_NUMBER).orElse(1);
        int minutes = front.whole("minutes", 1, MAX_NUMBER).orElse(1);
        Lesson.Kind kind =
                kind(front.optionalText("kind", LessonTextReader.MAX_LINE), parts.frontMatter());
        Optional<CoursePlace> place =
                front.optionalObject("course").map(fields -> CoursePlace.read(fields, minutes));
        VariantFields.read(front);
        List<StatedNumber> numbers = StatedNumber.all(front);
        cells.sources().addFront(parts.frontMatter());
        problems.addAll(parts.unstated(numbers));
        LessonText english = texts.read(parts, cells::cell);
        checkPlaces(english, parts.frontMatter());
        LessonPace pace = pace(minutes, english, parts.frontMatter());
        Map<String, LessonText> translations = translations(english);
        if (!problems.isEmpty()) {
            return new Reading.Unreadable<>(problems);
        }
        return checked(
                new Lesson(
                        new LessonRef(folder.slug(), version, variant),
                        kind,
                        pace,
                        place,
                        english,
                        translations,
                        new ModelAnswers(cells.solutions(), cells.wrong()),
                        cells.sources(),
                        folder.instructorNotes(),
                        pictures.shown(),
                        numbers));
    }

    /** Steps take no longer than the lesson. */
    private LessonPace pace(int minutes, LessonText text, YamlPart front) {
        int stated = cells.minutes().values().stream().mapToInt(Integer::intValue).sum();
        if (stated > minutes) {
            add(front.place("/minutes"), "stepsTakeLonger", stated, minutes);
        }
        return LessonPace.of(minutes, text.cells(), cells.minutes());
    }

    private static Lesson.Kind kind(String word, YamlPart front) {
        return switch (word) {
            case "", "lesson" -> Lesson.Kind.LESSON;
            case "network" -> Lesson.Kind.NETWORK;
            case "placement" -> Lesson.Kind.PLACEMENT;
            default -> {
                front.found().add(Problem.of(LessonReader.class, "/kind", "unknownKind", word));
                yield Lesson.Kind.LESSON;
            }
        };
    }

    private Reading<Lesson> checked(Lesson lesson) {
        return Reading.of(lesson, LessonRules.check(lesson, cells.sources()));
    }

    private Map<String, LessonText> translations(LessonText english) {
        Map<String, LessonText> translations = new TreeMap<>();
        folder.files()
                .forEach((name, text) -> {
                    Matcher translation = TRANSLATION.matcher(name);
                    if (translation.matches()) {
                        Locale locale = Locale.of(translation.group(1));
                        LessonParts parts = parts(name, text, locale);
                        LessonText translated = texts.read(parts, cells::translated);
                        checkSameCells(name, english, translated);
                        translations.put(translation.group(1), translated);
                    }
                });
        return translations;
    }

    /** With the values of the variant; a place without a value is a problem. */
    private LessonParts parts(String file, String text, Locale locale) {
        if (!edition.plan().isEmpty()) {
            List<String> lines = text.lines().toList();
            for (int k = 0; k < lines.size(); k++) {
                for (String name : VariantEdition.names(lines.get(k))) {
                    if (!edition.plan().names().contains(name)) {
                        add(FilePlace.of(file, k + 1), "unknownValue", name);
                    }
                }
            }
        }
        LessonParts parts = LessonParts.of(file, edition.text(text, locale), problems);
        cut.add(parts);
        return parts;
    }

    /** Each value is used somewhere. */
    private void checkNames(String text, YamlPart front) {
        Set<String> unused = new TreeSet<>(edition.plan().names());
        unused.removeAll(VariantEdition.names(text));
        edition.plan().change().values().forEach(each -> unused.removeAll(each.values()));
        edition.plan().solution().values().forEach(each -> unused.removeAll(each.values()));
        unused.forEach(name -> add(front.place("/variants"), "unusedValue", name));
    }

    /** Values are put into numbers of networks that there are. */
    private void checkPlaces(LessonText text, YamlPart front) {
        for (String id : edition.cells()) {
            if (text.cells().stream()
                    .noneMatch(cell -> cell.id().equals(id) && cell instanceof NetworkCell)) {
                add(front.place("/variants"), "noSuchCell", id, "network");
            }
        }
        edition.problems().forEach(p -> problems.add(p.movedTo(front.place(p.path()))));
    }

    private void checkSameCells(String file, LessonText english, LessonText translated) {
        List<String> wanted = ids(english);
        if (!ids(translated).equals(wanted)) {
            add(FilePlace.of(file, 1), "otherCells", file, String.join(", ", wanted));
        }
    }

    private static List<String> ids(LessonText text) {
        return text.cells().stream().filter(c -> !(c instanceof TextCell)).map(Cell::id).toList();
    }

    private void add(String path, String code, Object... args) {
        problems.add(Problem.of(LessonReader.class, path, code, args));
    }
}
