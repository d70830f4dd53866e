package org.spikebook.web.classroom;

import org.spikebook.simulator.problem.Problem;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a class or of a member, as a person or another system wrote it.
 *
 * @param written may be wrong
 */
public record CourseName(String written) {

    private static final int MAX_TITLE_LENGTH = 120;
    private static final int MAX_NAME_LENGTH = 60;

    /** What is wrong with it as the title of a class. */
    public Optional<Problem> titleProblem() {
        return problem(MAX_TITLE_LENGTH, "/title", "title");
    }

    /** What is wrong with it as the name of a member. */
    public Optional<Problem> nameProblem() {
        return problem(MAX_NAME_LENGTH, "/name", "name");
    }

    private Optional<Problem> problem(int limit, String path, String what) {
        String plain = plain();
        if (plain.isEmpty()) {
            return Optional.of(Problem.of(CourseName.class, path, what + "Missing"));
        }
        return Math.max(plain.length(), key().length()) > limit
                ? Optional.of(Problem.of(CourseName.class, path, what + "TooLong", limit))
                : Optional.empty();
    }

    /** Without control characters, doubled spaces and spaces at the ends. */
    public String plain() {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Names that read the same are the same. May be longer than the name: small İ is two. */
    public String key() {
        return plain().toLowerCase(Locale.ROOT);
    }
}
