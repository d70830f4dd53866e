package org.spikebook.web.common;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Codes to read aloud and to type: no letters or digits that look or sound alike. */
public final class ReadableCode {

    private static final String LETTERS = "ACDEFGHJKLMNPQRTUVWXYZ34679";

    private ReadableCode() {}

    /** A code of {@code length} letters, about 4.75 bits each. */
    public static String of(int length, RandomGenerator random) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The code in groups of four: {@code ABCD-EFGH}. */
    public static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What a user meant who typed this: any case, with or without spaces and hyphens. */
    public static String normalized(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
