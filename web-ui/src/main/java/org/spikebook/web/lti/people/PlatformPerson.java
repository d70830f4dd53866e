package org.spikebook.web.lti.people;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.classroom.CourseName;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone of a platform's course.
 *
 * @param subject what the platform calls them
 * @param name as a class takes it
 * @param email if the platform tells it
 * @param role in the class
 */
public record PlatformPerson(
        String issuer, String subject, String name, @Nullable String email, CourseRole role) {

    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_EMAIL_LENGTH = 200;

    /**
     * From what a platform tells, of which any may be missing; without a name they are called by
     * their subject.
     */
    public static PlatformPerson of(
            String issuer,
            String subject,
            Optional<String> name,
            Optional<String> givenName,
            Optional<String> familyName,
            Optional<String> email,
            CourseRole role) {
        String parts =
                Stream.of(givenName, familyName)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        String tidy = new CourseName(name.orElse(parts)).plain();
        return new PlatformPerson(
                issuer,
                subject,
                shortened(tidy.isEmpty() ? subject : tidy),
                email.filter(PlatformPerson::isEmail).orElse(null),
                role);
    }

    /** The same person in another role. */
    public PlatformPerson as(CourseRole other) {
        return new PlatformPerson(issuer, subject, name, email, other);
    }

    private static String shortened(String text) {
        int characters = Math.min(text.codePointCount(0, text.length()), MAX_NAME_LENGTH);
        String beginning = text.substring(0, text.offsetByCodePoints(0, characters));
        // of a name in letters that take two places each, half as many
        return new CourseName(beginning).nameProblem().isEmpty()
                ? beginning
                : text.substring(0, text.offsetByCodePoints(0, characters / 2));
    }

    private static boolean isEmail(String text) {
        return text.length() <= MAX_EMAIL_LENGTH && text.matches("[^@\\s]+@[^@\\s]+");
    }
}
