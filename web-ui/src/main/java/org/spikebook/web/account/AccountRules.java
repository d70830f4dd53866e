package org.spikebook.web.account;

import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names and passwords must be like. */
public final class AccountRules {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{2,39}");
    private static final int LONGEST_KEY = 40;
    private static final int MIN_PASSWORD_LENGTH = 12;

    private static final int MAX_PASSWORD_LENGTH = 128;

    private AccountRules() {}

    static List<Problem> problems(String name, String password) {
        List<Problem> problems = new ArrayList<>();
        if (!isName(name)) {
            problems.add(Problem.of(AccountRules.class, "/name", "nameBad"));
        }
        passwordProblem(name, password).ifPresent(problems::add);
        return problems;
    }

    /** Whether an account can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name.strip()).matches() && key(name).length() <= LONGEST_KEY;
    }

    /** What is wrong with a password for the account of this name, if anything. */
    public static Optional<Problem> passwordProblem(String name, String password) {
        if (password.codePointCount(0, password.length()) < MIN_PASSWORD_LENGTH) {
            return refused("passwordShort", MIN_PASSWORD_LENGTH);
        } else if (isTooLong(password)) {
            return refused("passwordLong", MAX_PASSWORD_LENGTH);
        }
        return PasswordStrength.isGuessedSoon(password, name)
                ? refused("passwordWeak")
                : Optional.empty();
    }

    /**
     * How hard a password is to guess for the account of this name, from 0 to 1; up to a half it is
     * refused as too easy.
     */
    public static double strength(String name, String password) {
        return isTooLong(password) ? 0 : PasswordStrength.share(password, name);
    }

    private static Optional<Problem> refused(String code, Object... args) {
        return Optional.of(Problem.of(AccountRules.class, "/password", code, args));
    }

    /** Whether no account can have such a password. */
    public static boolean isTooLong(String password) {
        return password.codePointCount(0, password.length()) > MAX_PASSWORD_LENGTH;
    }

    /** Names are the same whatever their case. May be longer than the name: small İ is two. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
