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

    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private PasswordStrength() {}

    static boolean isGuessedSoon(String password, String accountName) {
        List<String> known = List.of(accountName, "spikebook");
        return ESTIMATOR.measure(password, known).getGuessesLog10() < FEW_GUESSES_LOG10;
    }
}
