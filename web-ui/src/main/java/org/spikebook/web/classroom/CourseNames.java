package org.spikebook.web.classroom;

import org.spikebook.simulator.problem.Problem;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What names of classes and of members must be like. */
public final class CourseNames {

    private static final int MAX_TITLE_LENGTH = 120;
    private static final int MAX_NAME_LENGTH = 60;

    private CourseNames() {}

    public static Optional<Problem> titleProblem(String title) {
        return problem(title, MAX_TITLE_LENGTH, "/title", "title");
    }

    public static Optional<Problem> nameProblem(String name) {
        return problem(name, MAX_NAME_LENGTH, "/name", "name");
    }

    private static Optional<Problem> problem(String text, int limit, String path, String what) {
        String tidy = tidy(text);
        if (tidy.isEmpty()) {
            return Optional.of(Problem.of(CourseNames.class, path, what + "Missing"));
        }
        return Math.max(tidy.length(), key(text).length()) > limit
                ? Optional.of(Problem.of(CourseNames.class, path, what + "TooLong", limit))
                : Optional.empty();
    }

    /** Without control characters, doubled spaces and spaces at the ends. */
    public static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Names that read the same are the same. May be longer than the name: small İ is two. */
    public static String key(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }
}
