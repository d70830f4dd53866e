package org.spikebook.web.account;

import com.nulabinc.zxcvbn.Zxcvbn;

import java.util.List;

/**
 * How many guesses a password takes of one who knows common passwords, words and names, keyboards
 * and the name of the account.
 */
final class PasswordStrength {

    /** 10⁸ guesses: years at the rate that sign-in allows. */
    private static final double FEW_GUESSES_LOG10 = 8;

    /** More characters make a password no easier, and the estimate slow. */
    private static final int MEASURED = 72;

    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private PasswordStrength() {}

    static boolean isGuessedSoon(String password, String accountName) {
        return guessesLog10(password, accountName) < FEW_GUESSES_LOG10;
    }

    /** From 0 to 1; at a half it is not guessed soon. */
    static double share(String password, String accountName) {
        return Math.min(1, guessesLog10(password, accountName) / (2 * FEW_GUESSES_LOG10));
    }

    private static double guessesLog10(String password, String accountName) {
        List<String> known = List.of(accountName, "spikebook");
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        return ESTIMATOR.measure(measured, known).getGuessesLog10();
    }
}
